import Foundation
import GRDB
import Moderation

extension SQLiteStore {
    /// What is known of comments like the draft; without a filter at the site only what its rules need.
    func precedents(
        of draft: SubmissionDraft,
        _ facts: AcceptanceFacts,
        in database: Database
    ) throws -> Precedents {
        var precedents = Precedents(duplicates: facts.duplicates)
        precedents.copies = try copies(of: draft, facts, in: database)
        if facts.hasBlocks { precedents.blocks = try StoredBlocks.rules(for: draft, in: database) }
        guard draft.site.policy.filter == .on else { return precedents }
        precedents.source = facts.source
        precedents.name = facts.name
        if let thread = facts.thread { precedents.firstPublished = try Self.firstPublished(in: thread, database) }
        return precedents
    }

    private static func firstPublished(
        in thread: Int64,
        _ database: Database
    ) throws -> Precedents.FirstPublished? {
        let statement = try database.cachedStatement(
            sql: """
                SELECT created, articleTitle FROM comment
                WHERE thread = ? AND status = 'approved' ORDER BY root, id LIMIT 1
                """
        )
        return try Row.fetchOne(statement, arguments: [thread]).map { row in
            Precedents.FirstPublished(created: Date(milliseconds: row[0]), articleTitle: row[1])
        }
    }
}
