import AuditLog
package import Foundation
import GRDB
package import Moderation

extension SQLiteStore: ReviewStore {
    package func opinions(ofSample number: Int64) async throws(ModerationError) -> [SecondOpinion] {
        try await read { database in
            let sql = "SELECT * FROM secondOpinion WHERE sample = ? ORDER BY entry"
            return try Row.fetchAll(database, sql: sql, arguments: [number]).map(SecondOpinion.init)
        }
    }

    package func opinions(ofComment id: Int64) async throws(ModerationError) -> [SecondOpinion] {
        try await read { database in
            let sql = "SELECT * FROM secondOpinion WHERE comment = ? ORDER BY entry"
            return try Row.fetchAll(database, sql: sql, arguments: [id]).map(SecondOpinion.init)
        }
    }

    package func openComments(ofSample number: Int64, reviewer: String) async throws(ModerationError) -> [Int64] {
        try await read { database in
            guard let sample = try Self.samples(in: database).first(where: { $0.record.number == number }) else {
                return []
            }
            return try sample.record.comments.filter {
                try Self.refusal(of: $0, sample: number, reviewer: reviewer, in: database) == nil
            }
        }
    }

    package func record(_ opinion: SecondOpinion) async throws(ModerationError) -> ReviewOutcome {
        try await write { database in
            if let refusal = try Self.refusal(
                of: opinion.comment,
                sample: opinion.sample,
                reviewer: opinion.reviewer,
                in: database
            ) {
                return refusal
            }
            let salt = try Data.fetchOne(
                database,
                sql: "SELECT salt FROM comment WHERE id = ?",
                arguments: [opinion.comment]
            )
            try Self.append(opinion, salt: Array(salt ?? Data()), in: database)
            try database.execute(
                sql: """
                    INSERT INTO secondOpinion (sample, comment, reviewer, entry, time, verdict, reason, note)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                    """,
                arguments: [
                    opinion.sample, opinion.comment, opinion.reviewer, try Self.lastSequence(in: database),
                    opinion.time.milliseconds, opinion.verdict.rawValue, opinion.reason, opinion.note,
                ]
            )
            return .recorded
        }
    }

    package func takeBackOpinion(
        ofSample number: Int64,
        reviewer: String,
        time: Date
    ) async throws(ModerationError) -> SecondOpinion? {
        try await write { database in
            let sql = "SELECT * FROM secondOpinion WHERE sample = ? AND reviewer = ? ORDER BY entry DESC LIMIT 1"
            guard
                let opinion = try Row.fetchOne(database, sql: sql, arguments: [number, reviewer])
                    .map(SecondOpinion.init)
            else {
                return nil
            }
            try Self.appendAuditEntry(in: database) { sequence in
                AuditEntry(
                    sequence: sequence,
                    time: time,
                    actor: "moderator \(reviewer)",
                    action: .undoReview,
                    comment: opinion.comment,
                    changes: [AuditEntry.opinionLine(sample: number)]
                )
            }
            try database.execute(
                sql: "DELETE FROM secondOpinion WHERE sample = ? AND comment = ? AND reviewer = ?",
                arguments: [number, opinion.comment, reviewer]
            )
            return opinion
        }
    }

    private static func append(_ opinion: SecondOpinion, salt: [UInt8], in database: Database) throws {
        try appendAuditEntry(in: database) { sequence in
            AuditEntry(
                sequence: sequence,
                time: opinion.time,
                actor: "moderator \(opinion.reviewer)",
                action: .review,
                comment: opinion.comment,
                after: opinion.verdict.rawValue,
                reasons: opinion.reason.map { [$0] } ?? [],
                note: opinion.note.map { CommentDigests.note(salt: salt, $0) },
                changes: [AuditEntry.opinionLine(sample: opinion.sample)]
            )
        }
    }

    /// Why the reviewer's opinion on the comment is not wanted; nil when it is.
    private static func refusal(
        of comment: Int64,
        sample: Int64,
        reviewer: String,
        in database: Database
    ) throws -> ReviewOutcome? {
        let statement = try database.cachedStatement(
            sql: """
                SELECT length(comment.salt) > 0,
                    EXISTS (SELECT 1 FROM secondOpinion WHERE sample = :sample AND comment = :comment
                        AND reviewer = :reviewer),
                    EXISTS (SELECT 1 FROM decision JOIN operation ON operation.id = decision.operation
                        WHERE decision.comment = :comment AND operation.moderator = :reviewer)
                FROM sampledComment JOIN comment ON comment.id = sampledComment.comment
                WHERE sampledComment.sample = :sample AND sampledComment.comment = :comment
                """
        )
        let arguments: StatementArguments = ["sample": sample, "comment": comment, "reviewer": reviewer]
        guard let row = try Row.fetchOne(statement, arguments: arguments) else { return .notDrawn }
        if row[1] { return .alreadyReviewed }
        if row[2] { return .ownDecision }
        return row[0] ? nil : .erased
    }
}

extension SecondOpinion {
    fileprivate init(_ row: Row) throws {
        self.init(
            sample: row["sample"],
            comment: row["comment"],
            reviewer: row["reviewer"],
            verdict: try row.decode(forKey: "verdict"),
            reason: row["reason"],
            note: row["note"],
            time: row.date("time")
        )
    }
}
