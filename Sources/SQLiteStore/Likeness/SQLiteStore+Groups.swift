import Foundation
import GRDB
package import Moderation
import SpamFilter

extension SQLiteStore: GroupStore {
    package func groups(of filter: QueueFilter) async throws(ModerationError) -> [QueueGroup] {
        if filter.search != nil { try await indexNewComments() }
        return try await read { database in
            try QueueQuery(filter, in: database).groups().compactMap { group in
                guard let first = try Self.comment(group.first, in: database) else { return nil }
                return QueueGroup(
                    id: group.id,
                    first: first,
                    count: group.count,
                    subnets: group.subnets,
                    sites: group.sites,
                    highestScore: group.highestScore
                )
            }
        }
    }

    package func prepareAccepting() async throws(ModerationError) {
        try await read { try copies.prepare(in: $0) }
    }

    /// What is known of comments like the draft; nil for a text that is too short to tell.
    ///
    /// Where none of the last comments is like it, an older one with the same content may be.
    func copies(
        of draft: SubmissionDraft,
        _ facts: AcceptanceFacts,
        in database: Database
    ) throws -> Precedents.Copies? {
        guard let signature = draft.signature else { return nil }
        var found = try copies.copies(of: signature, upTo: facts.lastComment, in: database)
        guard found.group == nil, facts.duplicates > 0 else { return found }
        let statement = try database.cachedStatement(
            sql: """
                SELECT coalesce(alikeGroup, id), content FROM comment
                WHERE fingerprint = ? AND site = ? AND length(salt) > 0 ORDER BY id LIMIT 1
                """
        )
        if let row = try Row.fetchOne(statement, arguments: [draft.fingerprint, draft.site.id]),
            TextSignature(row[1] as String)?.isLike(signature) == true
        {
            found.group = row[0]
        }
        return found
    }

    /// A comment that is the first with copies becomes a member of their group.
    func noteCopy(_ comment: Int64, of draft: SubmissionDraft, group: Int64?, in database: Database) throws {
        copies.add(draft.signature, comment: comment, group: group)
        guard let group else { return }
        try database.cachedStatement(
            sql: """
                UPDATE comment SET alikeGroup = id WHERE id = ? AND alikeGroup IS NULL AND length(salt) > 0
                """
        ).execute(arguments: [group])
    }
}
