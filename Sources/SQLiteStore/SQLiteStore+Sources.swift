import Foundation
import GRDB
package import Moderation

extension SQLiteStore {
    package func standing(of source: SourceHash, site: String) async throws(ModerationError) -> SourceStanding {
        try await read { database in
            let statement = try database.cachedStatement(sql: Self.standingQuery)
            let arguments: StatementArguments = ["source": Data(source.bytes), "site": site]
            guard let row = try Row.fetchOne(statement, arguments: arguments) else { return .unknown }
            return SourceStanding(approved: row["approved"], refused: row["refused"], suspected: row["suspected"])
        }
    }

    /// What a moderator approved counts as approved, not what the policy published; the rest of what is published, and what
    /// waits, counts as suspected if its score is high.
    static let standingQuery = """
        SELECT count(*) FILTER (WHERE status = 'approved' AND isPraised) AS approved,
            count(*) FILTER (WHERE status <> 'approved') AS refused,
            (
                SELECT count(*) FILTER (WHERE status IN ('pending', 'approved') AND NOT isPraised) FROM (
                    SELECT status, status = 'approved' AND \(isPraised) AS isPraised
                    FROM comment WHERE source = :source AND site = :site AND score >= \(SourceStanding.suspectScore)
                    ORDER BY id DESC LIMIT \(SourceStanding.depth)
                )
            ) AS suspected
        FROM (
            SELECT status, \(isPraised) AS isPraised
            FROM comment WHERE source = :source AND site = :site AND status <> 'pending'
            ORDER BY id DESC LIMIT \(SourceStanding.depth)
        )
        """

    /// Whether a moderator approved a comment.
    private static let isPraised = """
        EXISTS (
            SELECT 1 FROM decision JOIN operation ON operation.id = decision.operation
            WHERE decision.comment = comment.id AND decision.after = 'approved' AND operation.kind = 'decide'
        )
        """

    /// How long the visitor, or everybody at the site, has to wait before another unsolved comment is taken; nil when this
    /// one is. What the database holds is counted, so that the allowances hold across restarts and processes.
    static func unsolvedWait(for draft: SubmissionDraft, in database: Database) throws -> Duration? {
        guard draft.isUnsolved else { return nil }
        let policy = draft.site.policy
        let ofSource = try wait(policy.unsolved, draft: draft, source: draft.visitor.source, in: database)
        let ofSite = try wait(policy.unsolvedPerSite, draft: draft, source: nil, in: database)
        return [ofSource, ofSite].compactMap(\.self).max()
    }

    static func markUnsolved(_ comment: Int64, in database: Database) throws {
        try database.execute(sql: "UPDATE comment SET unsolved = 1 WHERE id = ?", arguments: [comment])
    }

    /// The time of the comment that has to grow old before another is taken: the nth newest of the period. Of the whole
    /// site where `:source` is null, and there without spam: what no moderator has to look at takes nobody's place.
    static let unsolvedQuery = """
        SELECT created FROM comment
        WHERE unsolved = 1 AND site = :site AND created > :start
            AND ((:source IS NULL AND status <> 'spam') OR source = :source)
        ORDER BY created DESC LIMIT 1 OFFSET :others
        """

    private static func wait(
        _ allowance: Allowance,
        draft: SubmissionDraft,
        source: SourceHash?,
        in database: Database
    ) throws -> Duration? {
        guard let rate = allowance.rate else { return nil }
        let period = rate.period.wholeMilliseconds
        let statement = try database.cachedStatement(sql: unsolvedQuery)
        let arguments: StatementArguments = [
            "site": draft.site.id, "start": draft.created.milliseconds - period,
            "source": source.map { Data($0.bytes) },
            "others": rate.count - 1,
        ]
        guard let created = try Int64.fetchOne(statement, arguments: arguments) else { return nil }
        // A clock that was set back makes nobody wait for longer than the period.
        return .milliseconds(min(max(created + period - draft.created.milliseconds, 1), period))
    }
}
