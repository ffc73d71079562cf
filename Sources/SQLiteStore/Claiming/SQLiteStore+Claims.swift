package import Foundation
import GRDB
package import Moderation

extension SQLiteStore: ClaimStore {
    package func claim(_ request: ClaimRequest) async throws(ModerationError) -> ClaimResult {
        try await write { try Claiming(request: request, database: $0).result() }
    }

    package func release(
        _ comments: [Int64]?,
        moderator: String,
        time: Date
    ) async throws(ModerationError) -> [Int64] {
        try await write { database in
            let meant = comments == nil ? "" : "AND comment IN (SELECT value FROM json_each(:comments))"
            var arguments: StatementArguments = ["moderator": moderator]
            if let comments { arguments += ["comments": try JSONText.encode(comments)] }
            let sql = "DELETE FROM claim WHERE moderator = :moderator \(meant) RETURNING comment, expires"
            return try Row.fetchAll(database, sql: sql, arguments: arguments)
                .filter { $0.date("expires") > time }.map { $0["comment"] }.sorted()
        }
    }

    package func claims(site: String?, now: Date) async throws(ModerationError) -> [Claim] {
        try await read { database in
            let sql = """
                SELECT claim.comment, comment.site, claim.moderator, since, expires
                FROM claim JOIN comment ON comment.id = claim.comment
                WHERE expires > :now AND (:site IS NULL OR site = :site) ORDER BY since, claim.comment
                """
            return try Row.fetchAll(database, sql: sql, arguments: ["now": now.milliseconds, "site": site])
                .map(Claim.init)
        }
    }
}

extension Claim {
    /// From columns of these names.
    init(_ row: Row) {
        self.init(
            comment: row["comment"],
            site: row["site"],
            moderator: row["moderator"],
            since: row.date("since"),
            expires: row.date("expires")
        )
    }
}
