import AuditLog
import Foundation
import GRDB
package import Moderation

extension SQLiteStore: AppealStore {
    package func appeal(ofComment id: Int64) async throws(ModerationError) -> Appeal? {
        try await read { try Self.appeal(ofComment: id, in: $0) }
    }

    package func refusal(ofComment id: Int64) async throws(ModerationError) -> Decision? {
        try await read { try Self.refusal(ofComment: id, in: $0) }
    }

    package func submit(_ draft: AppealDraft, period: Duration) async throws(ModerationError) -> AppealOutcome {
        try await write { try AppealSubmission(draft: draft, period: period, database: $0).outcome() }
    }

    package func appeals(_ filter: AppealFilter) async throws(ModerationError) -> [AppealCase] {
        try await read { database in
            let states = filter.states.map(\.rawValue).sorted()
            var arguments = StatementArguments(states)
            var site = ""
            if let id = filter.site {
                site = "AND site = ?"
                arguments += [id]
            }
            if let sites = filter.sites {
                site += " AND site IN (SELECT value FROM json_each(?))"
                arguments += [try JSONText.encode(sites.sorted())]
            }
            arguments += [filter.limit]
            let sql = """
                SELECT * FROM appeal WHERE state IN (\(databaseQuestionMarks(count: states.count)))
                    AND (state <> 'open' OR message <> '') \(site) ORDER BY created, comment LIMIT ?
                """
            return try Row.fetchAll(database, sql: sql, arguments: arguments).compactMap { row in
                let appeal = try Self.appeal(row)
                let decisions = try Self.decisions(ofComment: appeal.id, in: database)
                guard let comment = try Self.comment(appeal.id, in: database),
                    let refusal = decisions.first(where: { $0.operation == appeal.against })
                else {
                    return nil
                }
                return AppealCase(appeal: appeal, comment: comment, refusal: refusal)
            }
        }
    }

    package func decide(_ decision: AppealDecision) async throws(ModerationError) -> AppealDecisionResult {
        try await write { database in
            var answering = AppealAnswering(decision: decision, database: database)
            return try answering.run()
        }
    }

    static func appeal(ofComment id: Int64, in database: Database) throws -> Appeal? {
        let statement = try database.cachedStatement(sql: "SELECT * FROM appeal WHERE comment = ?")
        return try Row.fetchOne(statement, arguments: [id]).map(appeal)
    }

    /// The operation of the decision that `refusal(ofComment:)` tells, for a comment of the outer query.
    static let refusalQuery = """
        SELECT max(decision.operation) FROM decision JOIN operation ON operation.id = decision.operation
        WHERE decision.comment = comment.id AND decision.after = comment.status AND operation.kind = 'decide'
            AND NOT EXISTS (
                SELECT 1 FROM operation AS undo JOIN decision AS undone ON undone.operation = undo.id
                WHERE undo.undoes = operation.id AND undone.comment = comment.id
            )
        """

    static func refusal(ofComment id: Int64, in database: Database) throws -> Decision? {
        let statement = try database.cachedStatement(
            sql: "SELECT (\(refusalQuery)) FROM comment WHERE id = ? AND status IN ('rejected', 'spam')"
        )
        guard let operation = try Int64.fetchOne(statement, arguments: [id]) else { return nil }
        return try decisions(ofComment: id, in: database).first { $0.operation == operation }
    }

    private static func appeal(_ row: Row) throws -> Appeal {
        let state: Appeal.State = try row.decode(forKey: "state")
        var answer: Appeal.Answer?
        if let moderator = row["moderator"] as String?, let time = row["decided"] as Int64? {
            answer = Appeal.Answer(
                text: row["answer"],
                moderator: moderator,
                time: Date(milliseconds: time),
                operation: row["operation"]
            )
        }
        return Appeal(
            id: row["comment"],
            site: row["site"],
            message: row["message"],
            created: row.date("created"),
            against: row["against"],
            state: state,
            answer: answer
        )
    }
}
