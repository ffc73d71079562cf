import GRDB
package import Moderation

extension SQLiteStore {
    package func decidedComments(
        site: String?,
        before id: Int64?,
        limit: Int
    ) async throws(ModerationError) -> [Comment] {
        try await read { database in
            let sql = """
                \(Self.selectComment)
                WHERE status <> 'pending' AND length(salt) > 0 AND (:site IS NULL OR comment.site = :site)
                    AND comment.id < :before
                    AND EXISTS (SELECT 1 FROM decision WHERE decision.comment = comment.id)
                ORDER BY comment.id DESC LIMIT :limit
                """
            let arguments: StatementArguments = ["site": site, "before": id ?? Int64.max, "limit": limit]
            return try Row.fetchAll(database, sql: sql, arguments: arguments)
                .map { try Self.comment($0, in: database) }
        }
    }
}
