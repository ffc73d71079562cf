import Foundation
import GRDB
import Moderation

/// Counts what was done at sites since a time. All queries begin with the index of a time.
struct WorkQueries {
    let database: Database
    let sites: [String]
    let since: Int64
    let now: Int64

    private var list: String {
        get throws { try JSONText.encode(sites) }
    }

    func statistics() throws -> WorkStatistics {
        try WorkStatistics(
            since: Date(milliseconds: since),
            delays: delays(),
            hours: hours(),
            bands: bands(),
            workers: workers(),
            rules: rules()
        )
    }

    /// Joined in this order whatever the planner thinks: from the operations of the period on.
    private static let decisions = """
        FROM operation CROSS JOIN decision ON decision.operation = operation.id
        CROSS JOIN comment ON comment.id = decision.comment
        WHERE operation.time >= :since AND operation.kind = 'decide'
            AND comment.site IN (SELECT value FROM json_each(:sites))
        """

    /// The first decision on each comment counts.
    static let delayQuery = """
        SELECT operation.time - comment.created \(decisions)
            AND NOT EXISTS (
                SELECT 1 FROM decision AS earlier
                WHERE earlier.comment = decision.comment AND earlier.operation < decision.operation)
        """

    private func delays() throws -> [Int64] {
        try Int64.fetchAll(database, sql: Self.delayQuery, arguments: ["since": since, "sites": list])
            .map { max($0, 0) }.sorted()
    }

    private static let hour: Int64 = 3_600_000

    static let acceptedQuery = """
        SELECT (created - :since) / \(hour), count(*) FROM comment
        WHERE site IN (SELECT value FROM json_each(:sites)) AND created >= :since GROUP BY 1
        """
    static let decidedQuery = "SELECT (operation.time - :since) / \(hour), count(*) \(decisions) GROUP BY 1"

    private func hours() throws -> [WorkStatistics.Hour] {
        let count = WorkStatistics.hourCount
        let start = (now / Self.hour - Int64(count) + 1) * Self.hour
        func counts(_ query: String) throws -> [Int: Int] {
            let rows = try Row.fetchAll(database, sql: query, arguments: ["since": start, "sites": list])
            return Dictionary(rows.map { ($0[0], $0[1]) }) { first, _ in first }
        }
        let accepted = try counts(Self.acceptedQuery)
        let decided = try counts(Self.decidedQuery)
        return (0..<count).map { WorkStatistics.Hour(accepted: accepted[$0] ?? 0, decided: decided[$0] ?? 0) }
    }

    static let bandQuery = """
        SELECT band, count(*) FROM comment JOIN spamJudgement ON spamJudgement.comment = comment.id
        WHERE site IN (SELECT value FROM json_each(:sites)) AND created >= :since GROUP BY band
        """

    private func bands() throws -> [String: Int] {
        let rows = try Row.fetchAll(database, sql: Self.bandQuery, arguments: ["since": since, "sites": list])
        return Dictionary(rows.map { ($0[0], $0[1]) }) { first, _ in first }
    }

    /// An undo that was taken back itself does not count.
    static let workerQuery = """
        SELECT operation.moderator, count(*), count(*) FILTER (
            WHERE EXISTS (
                SELECT 1 FROM operation AS undo WHERE undo.undoes = operation.id
                    AND NOT EXISTS (SELECT 1 FROM operation AS redo WHERE redo.undoes = undo.id)))
        \(decisions) GROUP BY operation.moderator ORDER BY 2 DESC, 1
        """

    private func workers() throws -> [WorkStatistics.Worker] {
        try Row.fetchAll(database, sql: Self.workerQuery, arguments: ["since": since, "sites": list]).map { row in
            WorkStatistics.Worker(moderator: row[0], decided: row[1], undone: row[2])
        }
    }

    static let ruleQuery = """
        SELECT code, count(*), count(*) FILTER (WHERE isDecided),
            count(*) FILTER (WHERE isDecided AND status = 'approved')
        FROM (
            SELECT reason.code, comment.status, EXISTS (
                SELECT 1 FROM decision WHERE decision.comment = comment.id
            ) AS isDecided
            FROM comment JOIN reason ON reason.comment = comment.id
            WHERE comment.site IN (SELECT value FROM json_each(:sites)) AND comment.created >= :since
        ) GROUP BY code ORDER BY code
        """

    private func rules() throws -> [WorkStatistics.Rule] {
        try Row.fetchAll(database, sql: Self.ruleQuery, arguments: ["since": since, "sites": list]).map { row in
            WorkStatistics.Rule(code: row[0], found: row[1], decided: row[2], approved: row[3])
        }
    }
}
