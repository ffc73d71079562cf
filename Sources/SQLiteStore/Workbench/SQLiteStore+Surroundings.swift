import Foundation
import GRDB
package import Moderation

extension SQLiteStore {
    package func surroundings(ofComment id: Int64) async throws(ModerationError) -> CommentSurroundings? {
        try await read { database in
            guard let comment = try Self.comment(id, in: database) else { return nil }
            let isErased = comment.salt.isEmpty
            let hasSource = comment.source.bytes.contains { $0 != 0 }
            return CommentSurroundings(
                comment: comment,
                parent: try comment.parent.flatMap { try Self.comment($0, in: database) },
                before: try Self.before(comment, in: database),
                author: isErased ? PastComments() : try Self.past("name", of: comment, comment.name, in: database),
                source: isErased || !hasSource
                    ? PastComments() : try Self.past("source", of: comment, Data(comment.source.bytes), in: database),
                lastDecision: try Self.decisions(ofComment: id, in: database).last,
                appeal: try Self.appeal(ofComment: id, in: database).flatMap {
                    $0.state == .open && !$0.message.isEmpty ? $0 : nil
                },
                copies: try Self.copies(of: comment, in: database)
            )
        }
    }

    package func conversation(aroundComment id: Int64, limit: Int) async throws(ModerationError) -> [Comment] {
        try await read { database in
            let published = "SELECT id FROM comment WHERE status = 'approved' AND thread = :thread"
            let sql = """
                SELECT * FROM (\(published) AND +id < :id ORDER BY id DESC LIMIT :limit)
                UNION SELECT :id
                UNION SELECT * FROM (\(published) AND +id > :id ORDER BY id LIMIT :limit)
                ORDER BY 1
                """
            let thread = "SELECT thread FROM comment WHERE id = ?"
            guard let thread = try Int64.fetchOne(database, sql: thread, arguments: [id]) else { return [] }
            let ids = try Int64.fetchAll(database, sql: sql, arguments: ["id": id, "thread": thread, "limit": limit])
            return try ids.compactMap { try Self.comment($0, in: database) }
        }
    }

    private static func copies(of comment: Comment, in database: Database) throws -> CopyCount? {
        guard let group = comment.group else { return nil }
        let statement = try database.cachedStatement(
            sql: """
                SELECT count(*), count(DISTINCT subnet) FROM comment WHERE alikeGroup = ? AND status = ? AND site = ?
                """
        )
        let arguments: StatementArguments = [group, comment.status.rawValue, comment.site]
        return try Row.fetchOne(statement, arguments: arguments).map { CopyCount(count: $0[0], subnets: $0[1]) }
    }

    /// The two that are published right before it.
    private static func before(_ comment: Comment, in database: Database) throws -> [Comment] {
        let sql = """
            SELECT id FROM comment
            WHERE status = 'approved' AND thread = (SELECT thread FROM comment WHERE id = :id) AND +id < :id
                AND \(comment.parent == nil ? "TRUE" : "root = :parent AND parent IS NOT NULL")
            ORDER BY id DESC LIMIT 2
            """
        var arguments: StatementArguments = ["id": comment.id]
        if let parent = comment.parent { arguments += ["parent": parent] }
        let ids = try Int64.fetchAll(database.cachedStatement(sql: sql), arguments: arguments)
        return try ids.reversed().compactMap { try Self.comment($0, in: database) }
    }

    /// Of other comments with the value in a column that has an index of what was decided: `name` or `source`.
    private static func past(
        _ column: String,
        of comment: Comment,
        _ value: some DatabaseValueConvertible,
        in database: Database
    ) throws -> PastComments {
        let statement = try database.cachedStatement(
            sql: """
                SELECT count(*) FILTER (WHERE status = 'approved') AS approved,
                    count(*) FILTER (WHERE status = 'rejected') AS rejected,
                    count(*) FILTER (WHERE status = 'spam') AS spam, min(created) AS first
                FROM (
                    SELECT status, created FROM comment
                    WHERE \(column) = ? AND site = ? AND status <> 'pending' AND id <> ?
                    ORDER BY id DESC LIMIT \(PastComments.depth)
                )
                """
        )
        guard let row = try Row.fetchOne(statement, arguments: [value, comment.site, comment.id]) else {
            return PastComments()
        }
        return PastComments(
            approved: row["approved"],
            rejected: row["rejected"],
            spam: row["spam"],
            first: (row["first"] as Int64?).map(Date.init(milliseconds:))
        )
    }
}
