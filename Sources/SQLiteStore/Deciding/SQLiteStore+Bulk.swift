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
        try await write { database in
            var change = try StatusChange(
                action: .decide,
                moderator: request.moderator,
                time: request.time,
                reason: request.reason,
                note: request.note,
                claims: request.takesOver ? .takenOver : .respected,
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
            var seen: Set<Int64> = []
            for (index, id) in request.comments.enumerated() where seen.insert(id).inserted {
                try change.apply(request.status, to: id, expected: request.expected)
                if index.isMultiple(of: Self.progressStep) { progress(index) }
            }
            return try change.finish()
        }
    }

    package func undo(
        operation: Int64,
        moderator: String,
        time: Date,
        progress: @escaping @Sendable (_ done: Int, _ total: Int) -> Void
    ) async throws(ModerationError) -> DecisionResult {
        try await write { database in
            try Self.checkUndoable(operation, in: database)
            var change = try StatusChange(
                action: .undo,
                moderator: moderator,
                time: time,
                reason: nil,
                undoes: operation,
                claims: .ignored,
                database: database
            ) {
                try $0.execute(
                    sql: "INSERT INTO operation (kind, moderator, time, undoes) VALUES ('undo', ?, ?, ?)",
                    arguments: [moderator, time.milliseconds, operation]
                )
            }
            let sql = "SELECT comment, before, after FROM decision WHERE operation = ? ORDER BY comment"
            let rows = try Row.fetchAll(database, sql: sql, arguments: [operation])
            for (index, row) in rows.enumerated() {
                let after: CommentStatus = try row.decode(forKey: "after")
                try change.apply(try row.decode(forKey: "before"), to: row["comment"], expected: [after])
                if index.isMultiple(of: Self.progressStep) { progress(index, rows.count) }
            }
            return try change.finish()
        }
    }

    /// After so many comments progress is told.
    private static let progressStep = 500

    /// - Throws: `unknownOperation`, `alreadyUndone`, `grantedAppeal`.
    private static func checkUndoable(_ operation: Int64, in database: Database) throws {
        let sql = "SELECT id, (SELECT id FROM operation WHERE undoes = ?) AS undoneBy FROM operation WHERE id = ?"
        guard let row = try Row.fetchOne(database, sql: sql, arguments: [operation, operation]) else {
            throw ModerationError.unknownOperation(operation)
        }
        if let other = row["undoneBy"] as Int64? {
            throw ModerationError.alreadyUndone(operation, by: other)
        }
        if try Bool.fetchOne(database, sql: "SELECT 1 FROM appeal WHERE operation = ?", arguments: [operation]) != nil {
            throw ModerationError.grantedAppeal(operation)
        }
    }
}
