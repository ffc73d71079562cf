import AuditLog
import Foundation
import GRDB
import Moderation

/// Changes the statuses of comments inside one transaction, as one operation, with an audit entry for each.
///
/// The operation's row is written with the first comment that really changes.
struct StatusChange {
    private let action: AuditAction
    private let moderator: String
    private let time: Date
    private let reason: String?
    private let note: String?
    private let undoes: Int64?
    private let database: Database
    private let claims: HeldClaims
    private let insertOperation: (Database) throws -> Void
    private var operation: Int64?
    private var changed: [Int64] = []
    private var conflicts: [DecisionResult.Conflict] = []
    private var unknown: [Int64] = []

    init(
        action: AuditAction,
        moderator: String,
        time: Date,
        reason: String?,
        note: String? = nil,
        undoes: Int64? = nil,
        claims: HeldClaims.Rule,
        database: Database,
        insertOperation: @escaping (Database) throws -> Void
    ) throws {
        self.action = action
        self.moderator = moderator
        self.time = time
        self.reason = reason
        self.note = note
        self.undoes = undoes
        self.database = database
        self.insertOperation = insertOperation
        self.claims = try HeldClaims(claims, moderator: moderator, time: time, in: database)
    }

    var result: DecisionResult {
        DecisionResult(operation: operation, changed: changed, conflicts: conflicts, unknown: unknown)
    }

    /// Gives the comment a status, unless it has one that was not expected, or somebody else holds it.
    mutating func apply(_ status: CommentStatus, to comment: Int64, expected: Set<CommentStatus>) throws {
        let select = try database.cachedStatement(
            sql: """
                SELECT status, thread, parent, comment.site, version, salt, score
                FROM comment JOIN site ON site.id = comment.site WHERE comment.id = ?
                """
        )
        guard let row = try Row.fetchOne(select, arguments: [comment]) else { return unknown.append(comment) }
        let before: CommentStatus = try row.decode(forKey: "status")
        let salt = row.bytes("salt")
        // What was erased has no salt, and nothing that could be decided about.
        guard expected.contains(before), before != status, !salt.isEmpty else {
            let last = try SQLiteStore.decisions(ofComment: comment, in: database).last
            return conflicts.append(.init(comment: comment, status: before, lastDecision: last))
        }
        if let claim = claims.obstacle(comment) {
            let last = try SQLiteStore.decisions(ofComment: comment, in: database).last
            return conflicts.append(.init(comment: comment, status: before, lastDecision: last, claim: claim))
        }
        if let reason { try SQLiteStore.checkReason(reason, site: row["site"], in: database) }
        try claims.end(comment, in: database)
        let operation = try currentOperation()
        try write(status, before: before, comment: comment, operation: operation)
        if (status == .approved) != (before == .approved) {
            let count =
                try Self.shownCount(comment, parent: row["parent"], in: database) * (status == .approved ? 1 : -1)
            if count != 0 { try SQLiteStore.countPublished(count, thread: row["thread"], in: database) }
        }
        let said = try FilterRecord.of(comment, score: row["score"], in: database)
        let sequence = try SQLiteStore.appendAuditEntry(in: database) { sequence in
            AuditEntry(
                sequence: sequence,
                time: time,
                actor: "moderator \(moderator)",
                action: action,
                site: row["site"],
                comment: comment,
                operation: operation,
                undoes: undoes,
                before: before.rawValue,
                after: status.rawValue,
                reasons: reason.map { [$0] } ?? [],
                policyVersion: row["version"],
                model: said?.model,
                thresholds: said?.thresholds ?? [],
                score: said?.score,
                note: note.map { CommentDigests.note(salt: salt, $0) }
            )
        }
        try teach(status, comment: comment, operation: operation, sequence: sequence)
        changed.append(comment)
    }

    /// Writes what the filter learns of it.
    private func teach(_ status: CommentStatus, comment: Int64, operation: Int64, sequence: Int64) throws {
        let writer = LessonWriter(database: database)
        if let undoes {
            try writer.write(undoing: undoes, comment: comment, operation: operation, sequence: sequence)
        } else {
            let isSpam = LessonLabel.isSpam(status: status.rawValue, reason: reason)
            try writer.write(isSpam, comment: comment, operation: operation, sequence: sequence)
        }
    }

    /// How many comments appear or disappear with this one: a root takes its published replies along, and a reply is only
    /// shown below a published root.
    static func shownCount(_ comment: Int64, parent: Int64?, in database: Database) throws -> Int {
        guard let parent else {
            let replies = try database.cachedStatement(
                sql: "SELECT count(*) FROM comment WHERE parent = ? AND parent IS NOT NULL AND status = 'approved'"
            )
            return try 1 + (Int.fetchOne(replies, arguments: [comment]) ?? 0)
        }
        let root = try database.cachedStatement(
            sql: "SELECT count(*) FROM comment WHERE id = ? AND status = 'approved'"
        )
        return try Int.fetchOne(root, arguments: [parent]) ?? 0
    }

    private mutating func currentOperation() throws -> Int64 {
        if let operation { return operation }
        try insertOperation(database)
        operation = database.lastInsertedRowID
        return database.lastInsertedRowID
    }

    private func write(_ status: CommentStatus, before: CommentStatus, comment: Int64, operation: Int64) throws {
        try database.cachedStatement(sql: "UPDATE comment SET status = ? WHERE id = ?")
            .execute(arguments: [status.rawValue, comment])
        try database.cachedStatement(
            sql: "INSERT INTO decision (operation, comment, before, after) VALUES (?, ?, ?, ?)"
        ).execute(arguments: [operation, comment, before.rawValue, status.rawValue])
    }
}
