import AuditLog
package import Foundation
import GRDB
package import Moderation

extension SQLiteStore: BulkStore {
    package func commentIDs(_ filter: QueueFilter) async throws(ModerationError) -> [Int64] {
        if filter.search != nil { try await indexNewComments() }
        var filter = filter
        filter.limit = .max
        return try await read { [filter] in try QueueQuery(filter, in: $0).ids() }
    }

    package func forecast(_ request: DecisionRequest) async throws(ModerationError) -> DecisionForecast {
        try await read { try Forecasting(request: request, database: $0).forecast() }
    }

    package func decide(
        _ request: DecisionRequest,
        progress: @escaping @Sendable (Int) -> Void
    ) async throws(ModerationError) -> DecisionResult {
        var seen: Set<Int64> = []
        let comments = request.comments.filter { seen.insert($0).inserted }
        return try await inParts(of: comments.count) { part, operation, database in
            if part.lowerBound == 0 { try Self.checkReason(of: request, in: database) }
            var change = try StatusChange(
                action: .decide,
                moderator: request.moderator,
                time: request.time,
                reason: request.reason,
                note: request.note,
                claims: request.takesOver ? .takenOver : .respected,
                continuing: operation,
                database: database
            ) { database in
                try database.execute(
                    sql: """
                        INSERT INTO operation (kind, moderator, time, status, reason, note)
                        VALUES ('decide', ?, ?, ?, ?, ?)
                        """,
                    arguments: [
                        request.moderator, request.time.milliseconds, request.status.rawValue, request.reason,
                        request.note,
                    ]
                )
            }
            for id in comments[part] { try change.apply(request.status, to: id, expected: request.expected) }
            return try change.finish()
        } progress: {
            progress($0)
        }
    }

    package func undo(
        operation: Int64,
        moderator: String,
        time: Date,
        progress: @escaping @Sendable (_ done: Int, _ total: Int) -> Void
    ) async throws(ModerationError) -> DecisionResult {
        let begun = try await read { try Self.begunUndo(of: operation, by: moderator, in: $0) }
        let rows = try await read { try UndoneDecision.all(of: operation, leftBy: begun?.id, in: $0) }
        return try await inParts(of: rows.count, operation: begun?.id) { part, undo, database in
            // Somebody may have begun meanwhile.
            if undo == nil, let other = try Self.begunUndo(of: operation, by: moderator, in: database) {
                throw ModerationError.alreadyUndone(operation, by: other.id)
            }
            var change = try StatusChange(
                action: .undo,
                moderator: moderator,
                time: begun?.time ?? time,
                reason: nil,
                undoes: operation,
                claims: .ignored,
                continuing: undo,
                database: database
            ) {
                try $0.execute(
                    sql: "INSERT INTO operation (kind, moderator, time, undoes) VALUES ('undo', ?, ?, ?)",
                    arguments: [moderator, time.milliseconds, operation]
                )
            }
            for row in rows[part] { try change.apply(row.before, to: row.comment, expected: [row.after]) }
            return try change.finish()
        } progress: {
            progress($0, rows.count)
        }
    }

    /// Does the work of one operation in transactions of some hundred comments, so that nobody else who writes waits long.
    /// Whoever is stopped in the middle has done what he did, under the operation's number.
    ///
    /// - Parameters:
    ///   - count: Of comments.
    ///   - operation: One that was begun before.
    ///   - apply: Does some of the work, given what part of it and the operation if there is one already. It may be called twice.
    ///   - progress: Told how many are done, between the parts.
    /// - Returns: What all parts did.
    /// - Throws: `alreadyUndone` when the operation was undone between two parts: what came after could not be taken back by its
    ///   number any more. What `apply` throws; what parts before it did stays.
    private func inParts(
        of count: Int,
        operation: Int64? = nil,
        apply: @escaping @Sendable (Range<Int>, Int64?, Database) throws -> DecisionResult,
        progress: (Int) -> Void
    ) async throws(ModerationError) -> DecisionResult {
        var result = DecisionResult(operation: operation, changed: [], conflicts: [], unknown: [])
        var start = 0
        var taken = Duration.zero
        repeat {
            if start > 0 {
                progress(start)
                // Transactions of other processes come in between.
                try? await Task.sleep(for: max(taken / 4, Self.shortestPause))
            }
            let begun = ContinuousClock.now
            let part = start..<min(start + Self.partSize, count)
            let operation = result.operation
            let done = try await write { database in
                if let operation { try Self.checkStands(operation, in: database) }
                return try apply(part, operation, database)
            }
            result.append(done)
            taken = begun.duration(to: .now)
            start = part.upperBound
        } while start < count
        return result
    }

    private static func checkStands(_ operation: Int64, in database: Database) throws {
        let sql = "SELECT id FROM operation WHERE undoes = ?"
        if let undo = try Int64.fetchOne(database, sql: sql, arguments: [operation]) {
            throw ModerationError.alreadyUndone(operation, by: undo)
        }
    }

    /// Comments of one transaction: a tenth of a second.
    private static let partSize = 1000
    /// Twice as long as others wait before they try again.
    private static let shortestPause = SQLiteStore.retryInterval * 2

    /// Before the first of many comments is decided: whether the sites of all that would change offer the reason.
    private static func checkReason(of request: DecisionRequest, in database: Database) throws {
        guard let reason = request.reason, request.comments.count > partSize else { return }
        let sql = """
            SELECT DISTINCT site FROM comment
            WHERE id IN (SELECT value FROM json_each(?)) AND status IN (SELECT value FROM json_each(?)) AND status <> ?
            """
        let expected = try JSONText.encode(request.expected.map(\.rawValue))
        let arguments: StatementArguments = [try JSONText.encode(request.comments), expected, request.status.rawValue]
        for site in try String.fetchAll(database, sql: sql, arguments: arguments) {
            try Self.checkReason(reason, site: site, in: database)
        }
    }

    /// The undo of an operation that the same moderator began and that was cut off; nil where there was none.
    ///
    /// - Throws: `unknownOperation`, `alreadyUndone`, `grantedAppeal`.
    private static func begunUndo(
        of operation: Int64,
        by moderator: String,
        in database: Database
    ) throws -> (id: Int64, time: Date)? {
        guard try Bool.fetchOne(database, sql: "SELECT 1 FROM operation WHERE id = ?", arguments: [operation]) != nil
        else {
            throw ModerationError.unknownOperation(operation)
        }
        if try Bool.fetchOne(database, sql: "SELECT 1 FROM appeal WHERE operation = ?", arguments: [operation]) != nil {
            throw ModerationError.grantedAppeal(operation)
        }
        let sql = "SELECT id, moderator, time FROM operation WHERE undoes = ?"
        guard let undo = try Row.fetchOne(database, sql: sql, arguments: [operation]) else { return nil }
        let id: Int64 = undo["id"]
        // What nobody decided since, and was not erased, is what is left.
        let left = """
            SELECT 1 FROM decision JOIN comment ON comment.id = decision.comment
            WHERE operation = :operation AND status = after AND length(salt) > 0
                AND NOT EXISTS (
                    SELECT 1 FROM decision AS later WHERE later.comment = comment.id AND later.operation > :operation)
            """
        guard undo["moderator"] as String == moderator,
            try Bool.fetchOne(database, sql: left, arguments: ["operation": operation]) != nil
        else {
            throw ModerationError.alreadyUndone(operation, by: id)
        }
        return (id, undo.date("time"))
    }
}

/// A decision that is to be taken back.
private struct UndoneDecision: Sendable {
    let comment: Int64
    let before: CommentStatus
    let after: CommentStatus

    /// All of an operation but those that an undo has taken back.
    static func all(of operation: Int64, leftBy undo: Int64?, in database: Database) throws -> [UndoneDecision] {
        let sql = """
            SELECT comment, before, after FROM decision WHERE operation = ? AND NOT EXISTS (
                SELECT 1 FROM decision AS other WHERE other.operation = ? AND other.comment = decision.comment)
            ORDER BY comment
            """
        return try Row.fetchAll(database, sql: sql, arguments: [operation, undo]).map { row in
            try UndoneDecision(
                comment: row["comment"],
                before: row.decode(forKey: "before"),
                after: row.decode(forKey: "after")
            )
        }
    }
}
