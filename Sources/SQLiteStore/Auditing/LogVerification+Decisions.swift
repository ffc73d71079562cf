import AuditLog
import Foundation
import GRDB
import Moderation

extension LogVerification {
    /// Compares each decision, with its operation, with what the log says of it.
    mutating func compareDecisions() throws {
        let rows = try Row.fetchCursor(
            database,
            sql: """
                SELECT decision.operation, decision.comment, decision.before, decision.after,
                    operation.kind, operation.moderator, operation.time, operation.reason, operation.undoes,
                    operation.note, operation.status, comment.salt
                FROM decision LEFT JOIN operation ON operation.id = decision.operation
                LEFT JOIN comment ON comment.id = decision.comment
                ORDER BY decision.operation, decision.comment
                """
        )
        var missing = Set(replay.decisions.keys)
        while let row = try rows.next() {
            let key = LoggedDecision.Key(operation: row[0], comment: row[1])
            guard missing.remove(key) != nil, let logged = replay.decisions[key],
                let operation = replay.operations[key.operation]
            else {
                report(nil, .decisionUnlogged(operation: key.operation, comment: key.comment))
                continue
            }
            count(decisions: 1)
            if !isLogged(row, logged, operation) {
                report(logged.entry, .decision(operation: key.operation, comment: key.comment))
            }
        }
        for key in missing {
            report(replay.decisions[key]?.entry, .decisionGone(operation: key.operation, comment: key.comment))
        }
        try findEmptyOperations()
    }

    private func isLogged(_ row: Row, _ decision: LoggedDecision, _ operation: LoggedOperation) -> Bool {
        guard let time = row[6] as Int64?, row[2] == decision.before, row[3] == decision.after,
            row[4] == operation.action.rawValue, "moderator \(row[5] ?? "")" == operation.actor,
            Date(milliseconds: time) == operation.time, row[7] == operation.reason, row[8] == operation.undoes,
            operation.action == .undo || row[10] == decision.after
        else {
            return false
        }
        let salt = (row[11] as Data?).map { [UInt8]($0) } ?? []
        // With the salt of an erased comment, what could be said of the note is gone.
        if salt.isEmpty { return true }
        return (row[9] as String?).map { CommentDigests.note(salt: salt, $0) } == decision.note
    }

    /// An operation is written with its first decision.
    private mutating func findEmptyOperations() throws {
        let sql = "SELECT id FROM operation WHERE NOT EXISTS (SELECT 1 FROM decision WHERE operation = operation.id)"
        for id in try Int64.fetchAll(database, sql: sql) {
            report(nil, .decisionUnlogged(operation: id, comment: 0))
        }
    }
}
