import GRDB
package import Moderation

extension SQLiteStore {
    /// The last comments that a person decided about and that were not erased, the newest first.
    package func decidedComments(site: String?, last limit: Int) async throws(ModerationError) -> [Comment] {
        try await read { database in
            let sql = """
                \(Self.selectComment)
                WHERE status <> 'pending' AND length(salt) > 0 AND (:site IS NULL OR comment.site = :site)
                    AND EXISTS (SELECT 1 FROM decision WHERE decision.comment = comment.id)
                ORDER BY comment.id DESC LIMIT :limit
                """
            return try Row.fetchAll(database, sql: sql, arguments: ["site": site, "limit": limit])
                .map { try Self.comment($0, in: database) }
        }
    }
}
