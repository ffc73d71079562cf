package import Foundation
import GRDB
package import Moderation
import SpamFilter
import Submissions

extension SQLiteStore: ExchangeStore {
    /// Kilobytes; of the program that imports.
    private static let importCache = 32_000

    package func importComments(
        _ comments: [ImportedComment],
        into site: String,
        moderator: String,
        time: Date
    ) async throws(ModerationError) -> [ImportOutcome] {
        try await write { database in
            // Each comment goes to other places of the indexes of names, sources and texts: those of a batch fit in here.
            try database.cachedStatement(sql: "PRAGMA cache_size = -\(Self.importCache)").execute()
            var transaction = try ImportTransaction(site: site, moderator: moderator, time: time, database: database)
            return try transaction.store(comments)
        }
    }

    package func previewImport(
        of comments: [ImportedComment],
        into site: String
    ) async throws(ModerationError) -> [ImportOutcome] {
        try await read { database in
            let lookup = ImportLookup(site: site, database: database)
            return try comments.map { comment in
                if let earlier = try lookup.earlier(comment) { return earlier }
                guard let parent = comment.parent else { return .imported(0) }
                guard let root = try lookup.root(parent) else { return .unknownParent }
                return root.thread == comment.submission.thread ? .imported(0) : .parentInOtherThread(root.id)
            }
        }
    }

    package func exportedComments(
        after id: Int64,
        site: String?,
        statuses: Set<CommentStatus>,
        limit: Int
    ) async throws(ModerationError) -> [ExportedComment] {
        try await read { database in
            let sql = """
                \(Self.selectComment)
                WHERE comment.id > :after AND (:site IS NULL OR comment.site = :site)
                    AND comment.status IN (SELECT value FROM json_each(:statuses))
                ORDER BY comment.id LIMIT :limit
                """
            let arguments: StatementArguments = [
                "after": id, "site": site, "statuses": try JSONText.encode(statuses.map(\.rawValue).sorted()),
                "limit": limit,
            ]
            return try Row.fetchAll(database.cachedStatement(sql: sql), arguments: arguments).map { row in
                let comment = try Self.comment(row, in: database)
                return ExportedComment(
                    comment: comment,
                    subnet: SourceHash(bytes: row.bytes("subnet")),
                    history: try Self.history(of: comment, in: database)
                )
            }
        }
    }

    /// What happened to the comment before it was imported, and since it is here.
    private static func history(of comment: Comment, in database: Database) throws -> CommentHistory {
        let statement = try database.cachedStatement(sql: "SELECT history FROM importedComment WHERE comment = ?")
        let earlier = try String.fetchOne(statement, arguments: [comment.id])
            .map { try JSONText.decode(CommentHistory.self, from: $0) }
        let since = CommentHistory(
            decisions: try decisions(ofComment: comment.id, in: database).map(CommentHistory.PastDecision.init),
            appeal: try appeal(ofComment: comment.id, in: database).map(CommentHistory.PastAppeal.init),
            model: comment.filter?.model.description,
            band: comment.filter?.band.rawValue
        )
        return earlier.map { $0.followed(by: since) } ?? since
    }
}
