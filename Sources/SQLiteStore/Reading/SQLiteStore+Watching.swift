import Foundation
import GRDB
package import Moderation

extension SQLiteStore: WatchStore {
    /// Entries of the log that are looked through at a time.
    private static let watchedEntries: Int64 = 1000

    package func changes(
        after position: Int64?,
        filter: QueueFilter
    ) async throws(ModerationError) -> QueueChanges {
        if filter.search != nil { try await indexNewComments() }
        return try await read { database in
            let last = try Self.lastSequence(in: database)
            guard let position, position < last else { return QueueChanges(changes: [], position: last) }
            let end = min(last, position + Self.watchedEntries)
            let sql = """
                SELECT comment FROM auditEntry WHERE sequence > ? AND sequence <= ? AND comment IS NOT NULL
                GROUP BY comment ORDER BY max(sequence)
                """
            let ids = try Int64.fetchAll(database, sql: sql, arguments: [position, end])
            let comments = try Self.comments(ids, filter: filter, in: database)
            let changes = try ids.compactMap { comments[$0] }.map { comment in
                let last = try Self.decisions(ofComment: comment.id, in: database).last
                return QueueChanges.Change(comment: comment, lastDecision: last)
            }
            return QueueChanges(changes: changes, position: end)
        }
    }

    private static func comments(
        _ ids: [Int64],
        filter: QueueFilter,
        in database: Database
    ) throws -> [Int64: Comment] {
        var filter = filter
        filter.statuses = Set(CommentStatus.allCases)
        filter.isUnsolved = nil
        filter.limit = .max
        let comments = try QueueQuery(filter, in: database).ids(among: ids).compactMap { try comment($0, in: database) }
        return Dictionary(comments.map { ($0.id, $0) }) { first, _ in first }
    }
}
