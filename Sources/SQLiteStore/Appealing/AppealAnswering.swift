import AuditLog
import Foundation
import GRDB
import Moderation

/// Answers appeals inside one transaction: what is granted is published by a ``StatusChange``, as any decision.
struct AppealAnswering {
    let decision: AppealDecision
    let database: Database
    private var answered: [Int64] = []
    private var obstacles: [AppealDecisionResult.Obstacle] = []
    private var unknown: [Int64] = []

    init(decision: AppealDecision, database: Database) {
        self.decision = decision
        self.database = database
    }

    mutating func run() throws -> AppealDecisionResult {
        var change = try statusChange()
        var seen: Set<Int64> = []
        for id in decision.appeals where seen.insert(id).inserted {
            guard let appeal = try SQLiteStore.appeal(ofComment: id, in: database),
                let comment = try SQLiteStore.comment(id, in: database)
            else {
                unknown.append(id)
                continue
            }
            if let kind = try obstacle(appeal, comment) {
                obstacles.append(.init(appeal: id, kind: kind))
                continue
            }
            let needsChange = decision.verdict == .grant && comment.status != .approved
            if needsChange {
                try change.apply(.approved, to: id, expected: Set(CommentStatus.allCases))
            }
            try answer(appeal, comment, operation: needsChange ? change.operation : nil)
            answered.append(id)
        }
        return AppealDecisionResult(
            operation: try change.finish().operation,
            answered: answered,
            obstacles: obstacles,
            unknown: unknown
        )
    }

    private func obstacle(
        _ appeal: Appeal,
        _ comment: Comment
    ) throws -> AppealDecisionResult.Obstacle.Kind? {
        if let answer = appeal.answer { return .answered(answer, appeal.state) }
        if comment.salt.isEmpty { return .erased }
        let isRefused = comment.status == .rejected || comment.status == .spam
        if decision.verdict == .uphold, !isRefused { return .notRefused(comment.status) }
        // Neither who decided first, nor who refused it again meanwhile.
        let last = try SQLiteStore.refusal(ofComment: comment.id, in: database)?.operation
        for operation in [appeal.against, last].compactMap(\.self) {
            let sql = "SELECT 1 FROM operation WHERE id = ? AND moderator = ?"
            if try Int.fetchOne(database, sql: sql, arguments: [operation, decision.moderator]) != nil {
                return .ownDecision(operation: operation)
            }
        }
        return nil
    }

    private func statusChange() throws -> StatusChange {
        let decision = decision
        return try StatusChange(
            action: .decide,
            moderator: decision.moderator,
            time: decision.time,
            reason: nil,
            claims: .ignored,
            database: database
        ) { database in
            try database.execute(
                sql: "INSERT INTO operation (kind, moderator, time, status) VALUES ('decide', ?, ?, 'approved')",
                arguments: [decision.moderator, decision.time.milliseconds]
            )
        }
    }

    private func answer(_ appeal: Appeal, _ comment: Comment, operation: Int64?) throws {
        let isGranted = decision.verdict == .grant
        try database.cachedStatement(
            sql: "UPDATE appeal SET state = ?, answer = ?, moderator = ?, decided = ?, operation = ? WHERE comment = ?"
        ).execute(arguments: [
            (isGranted ? Appeal.State.granted : .upheld).rawValue, decision.answer, decision.moderator,
            decision.time.milliseconds, operation, appeal.id,
        ])
        let version = try Int64.fetchOne(
            database.cachedStatement(sql: "SELECT version FROM site WHERE id = ?"),
            arguments: [appeal.site]
        )
        try SQLiteStore.appendAuditEntry(in: database) { sequence in
            AuditEntry(
                sequence: sequence,
                time: decision.time,
                actor: "moderator \(decision.moderator)",
                action: isGranted ? .grantAppeal : .upholdAppeal,
                site: appeal.site,
                comment: appeal.id,
                operation: operation,
                policyVersion: version,
                note: decision.answer.map { CommentDigests.answer(salt: comment.salt, $0) }
            )
        }
    }
}
