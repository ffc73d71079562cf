import AuditLog
import Foundation
import GRDB
import Moderation

/// Changes the statuses of comments inside one transaction, as one operation or a part of one, with an audit entry for each.
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
    /// Nil until something changed.
    private(set) var operation: Int64?
    /// How many comments appear in threads, and disappear.
    private var shown: [Int64: Int] = [:]
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
        continuing operation: Int64? = nil,
        database: Database,
        insertOperation: @escaping (Database) throws -> Void
    ) throws {
        self.action = action
        self.moderator = moderator
        self.time = time
        self.reason = reason
        self.note = note
        self.undoes = undoes
        self.operation = operation
        self.database = database
        self.insertOperation = insertOperation
        self.claims = try HeldClaims(claims, moderator: moderator, time: time, in: database)
    }

    /// To be called after all comments.
    mutating func finish() throws -> DecisionResult {
        for (thread, count) in shown { try SQLiteStore.countPublished(count, thread: thread, in: database) }
        shown = [:]
        return DecisionResult(operation: operation, changed: changed, conflicts: conflicts, unknown: unknown)
    }

    /// Gives the comment a status, unless it has one that was not expected, or somebody else holds it.
    mutating func apply(_ status: CommentStatus, to comment: Int64, expected: Set<CommentStatus>) throws {
        guard let subject = try Subject.of(comment, in: database) else { return unknown.append(comment) }
        let before = subject.status
        // What was erased has no salt, and nothing that could be decided about.
        guard expected.contains(before), before != status, !subject.salt.isEmpty else {
            let last = try SQLiteStore.decisions(ofComment: comment, in: database).last
            return conflicts.append(.init(comment: comment, status: before, lastDecision: last))
        }
        if let claim = try claims.obstacle(comment) {
            let last = try SQLiteStore.decisions(ofComment: comment, in: database).last
            return conflicts.append(.init(comment: comment, status: before, lastDecision: last, claim: claim))
        }
        if status != .approved, undoes == nil, try Self.hasLostAppeal(comment, by: moderator, in: database) {
            let last = try SQLiteStore.decisions(ofComment: comment, in: database).last
            return conflicts.append(.init(.lostAppeal, comment: comment, status: before, lastDecision: last))
        }
        if let reason { try SQLiteStore.checkReason(reason, site: subject.site, in: database) }
        try claims.end(comment)
        let operation = try currentOperation()
        try write(status, before: before, comment: comment, operation: operation)
        if (status == .approved) != (before == .approved) {
            let count = try Self.shownCount(comment, parent: subject.parent, in: database)
            if count != 0 { shown[subject.thread, default: 0] += status == .approved ? count : -count }
        }
        let sequence = try append(status, to: comment, subject, operation: operation)
        try teach(status, comment: comment, operation: operation, sequence: sequence)
        changed.append(comment)
    }

    private func append(
        _ status: CommentStatus,
        to comment: Int64,
        _ subject: Subject,
        operation: Int64
    ) throws -> Int64 {
        let said = try FilterRecord.of(comment, score: subject.score, in: database)
        return try SQLiteStore.appendAuditEntry(in: database) { sequence in
            AuditEntry(
                sequence: sequence,
                time: time,
                actor: "moderator \(moderator)",
                action: action,
                site: subject.site,
                comment: comment,
                operation: operation,
                undoes: undoes,
                before: subject.status.rawValue,
                after: status.rawValue,
                reasons: reason.map { [$0] } ?? [],
                policyVersion: subject.policyVersion,
                model: said?.model,
                thresholds: said?.thresholds ?? [],
                score: said?.score,
                note: note.map { CommentDigests.note(salt: subject.salt, $0) }
            )
        }
    }

    /// Whether the visitor appealed against this moderator, and another one granted it: that answer is final.
    static func hasLostAppeal(_ comment: Int64, by moderator: String, in database: Database) throws -> Bool {
        let statement = try database.cachedStatement(
            sql: """
                SELECT EXISTS (
                    SELECT 1 FROM appeal JOIN operation ON operation.id = appeal.against
                    WHERE appeal.comment = ? AND appeal.state = 'granted' AND operation.moderator = ?)
                """
        )
        return try Bool.fetchOne(statement, arguments: [comment, moderator]) ?? false
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

/// What has to be known of a comment to decide about it, by position: by name it would be the slower half of a decision.
private struct Subject {
    let status: CommentStatus
    let thread: Int64
    let parent: Int64?
    let site: String
    let policyVersion: Int64
    let salt: [UInt8]
    let score: Double?

    /// Nil when there is no such comment.
    static func of(_ comment: Int64, in database: Database) throws -> Subject? {
        let select = try database.cachedStatement(
            sql: """
                SELECT status, thread, parent, comment.site, version, salt, score
                FROM comment JOIN site ON site.id = comment.site WHERE comment.id = ?
                """
        )
        guard let row = try Row.fetchOne(select, arguments: [comment]) else { return nil }
        let name: String = row[0]
        guard let status = CommentStatus(rawValue: name) else {
            throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "unknown status \"\(name)\"")
        }
        let salt: Data = row[5]
        return Subject(
            status: status,
            thread: row[1],
            parent: row[2],
            site: row[3],
            policyVersion: row[4],
            salt: Array(salt),
            score: row[6]
        )
    }
}
