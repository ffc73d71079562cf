package import Foundation
import GRDB
package import Moderation

extension SQLiteStore: TransparencyStore {
    package func transparency(
        ofSite site: String,
        months: [Date],
        now: Date
    ) async throws(ModerationError) -> TransparencyReport {
        try await read { database in
            let start = (months.first ?? now).milliseconds
            var counts = Array(repeating: TransparencyCounts(), count: months.count)
            let rows = try Row.fetchCursor(
                database,
                sql: Self.outcomesQuery,
                arguments: ["site": site, "start": start]
            )
            while let row = try rows.next() {
                let outcome = try Self.outcome(row)
                guard let month = months.lastIndex(where: { $0 <= outcome.created }) else { continue }
                counts[month].add(outcome)
            }
            let sql = "SELECT state, count(*) AS count FROM appeal WHERE site = ? AND created >= ? GROUP BY state"
            let appeals = try Row.fetchAll(database, sql: sql, arguments: [site, start]).map { row in
                (try row.decode(forKey: "state") as Appeal.State, row["count"] as Int)
            }
            return TransparencyReport(
                made: now,
                months: zip(months, counts).map { (start: $0, counts: $1) },
                appeals: Dictionary(uniqueKeysWithValues: appeals)
            )
        }
    }

    static let outcomesQuery = """
        SELECT comment.created, comment.status, refusal.id AS refusal, refusal.reason, (
                SELECT min(operation.time) FROM decision JOIN operation ON operation.id = decision.operation
                WHERE decision.comment = comment.id AND operation.kind = 'decide'
            ) AS decided
        FROM comment LEFT JOIN operation AS refusal
            ON refusal.id = CASE WHEN comment.status IN ('rejected', 'spam') THEN (\(refusalQuery)) END
        WHERE comment.site = :site AND comment.created >= :start
        """

    private static func outcome(_ row: Row) throws -> CommentOutcome {
        let decided: Int64? = row["decided"]
        return CommentOutcome(
            created: row.date("created"),
            status: try row.decode(forKey: "status"),
            firstDecision: decided.map(Date.init(milliseconds:)),
            isRefused: (row["refusal"] as Int64?) != nil,
            reason: row["reason"]
        )
    }
}
