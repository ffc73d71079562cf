import AuditLog
package import Foundation
import GRDB
package import Moderation

extension SQLiteStore {
    package func decide(_ request: DecisionRequest) async throws(ModerationError) -> DecisionResult {
        try await decide(request) { _ in }
    }

    package func undo(
        operation: Int64,
        moderator: String,
        time: Date
    ) async throws(ModerationError) -> DecisionResult {
        try await undo(operation: operation, moderator: moderator, time: time) { _, _ in }
    }

    package func decisions(ofComment id: Int64) async throws(ModerationError) -> [Decision] {
        try await read { try Self.decisions(ofComment: id, in: $0) }
    }

    static func decisions(ofComment id: Int64, in database: Database) throws -> [Decision] {
        let statement = try database.cachedStatement(
            sql: """
                SELECT operation.*, decision.comment, decision.before, decision.after
                FROM decision JOIN operation ON operation.id = decision.operation
                WHERE decision.comment = ? ORDER BY operation.id
                """
        )
        return try Row.fetchAll(statement, arguments: [id]).map { row in
            try Decision(
                operation: row["id"],
                comment: row["comment"],
                before: row.decode(forKey: "before"),
                after: row.decode(forKey: "after"),
                reason: row["reason"],
                note: row["note"],
                moderator: row["moderator"],
                time: row.date("time")
            )
        }
    }

    package func operations(before: Int64?, limit: Int) async throws(ModerationError) -> [DecisionOperation] {
        try await read { try Self.operations(before: before, limit: limit, sites: nil, in: $0) }
    }

    private static let operationComments = """
        SELECT comment.id, comment.site FROM decision JOIN comment ON comment.id = decision.comment
        WHERE decision.operation = ? ORDER BY comment.id
        """

    /// Newest first; those on comments of the given sites, or all, and of them only those comments.
    static func operations(
        before: Int64?,
        limit: Int,
        sites: Set<String>?,
        in database: Database
    ) throws -> [DecisionOperation] {
        let ofSites = """
            AND EXISTS (
                SELECT 1 FROM decision JOIN comment ON comment.id = decision.comment
                WHERE decision.operation = operation.id AND comment.site IN (SELECT value FROM json_each(:sites)))
            """
        let sql = """
            SELECT operation.*, (SELECT id FROM operation AS other WHERE other.undoes = operation.id) AS undoneBy
            FROM operation WHERE id < :before \(sites == nil ? "" : ofSites) ORDER BY id DESC LIMIT :limit
            """
        var arguments: StatementArguments = ["before": before ?? .max, "limit": limit]
        if let sites { arguments += ["sites": try JSONText.encode(sites.sorted())] }
        return try Row.fetchAll(database, sql: sql, arguments: arguments).map { row in
            let id: Int64 = row["id"]
            let comments = try Row.fetchAll(database, sql: Self.operationComments, arguments: [id])
            let shown = comments.filter { row in sites?.contains(row[1]) ?? true }
            return try DecisionOperation(
                id: id,
                kind: row.decode(forKey: "kind"),
                moderator: row["moderator"],
                time: row.date("time"),
                status: (row["status"] as String?).flatMap(CommentStatus.init),
                reason: row["reason"],
                // It may be about the others.
                note: shown.count == comments.count ? row["note"] : nil,
                undoes: row["undoes"],
                undoneBy: row["undoneBy"],
                comments: shown.map { $0[0] }
            )
        }
    }
}
