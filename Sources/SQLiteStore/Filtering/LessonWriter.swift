import AuditLog
import GRDB

/// Writes what decisions teach, inside their transactions.
struct LessonWriter {
    let database: Database

    /// What a decision teaches by itself.
    func write(_ isSpam: Bool?, comment: Int64, operation: Int64, sequence: Int64) throws {
        guard try isSpam != nil || isTaught(comment) else { return }
        try insert(isSpam, origin: nil, comment: comment, operation: operation, sequence: sequence)
    }

    /// Brings back what was taught of a comment before the operation that is undone.
    func write(undoing undone: Int64, comment: Int64, operation: Int64, sequence: Int64) throws {
        let statement = try database.cachedStatement(
            sql: """
                SELECT isSpam, coalesce(origin, sequence) FROM spamLesson
                WHERE comment = ? AND operation < ? ORDER BY sequence DESC LIMIT 1
                """
        )
        let earlier = try Row.fetchOne(statement, arguments: [comment, undone])
        let isSpam = earlier.flatMap { $0[0] as Bool? }
        guard try isSpam != nil || isTaught(comment) else { return }
        let origin = isSpam == nil ? nil : earlier.map { $0[1] as Int64 }
        try insert(isSpam, origin: origin, comment: comment, operation: operation, sequence: sequence)
    }

    /// Whether a lesson of the comment holds.
    private func isTaught(_ comment: Int64) throws -> Bool {
        let statement = try database.cachedStatement(
            sql: "SELECT isSpam IS NOT NULL FROM spamLesson WHERE comment = ? ORDER BY sequence DESC LIMIT 1"
        )
        return try Bool.fetchOne(statement, arguments: [comment]) ?? false
    }

    private func insert(
        _ isSpam: Bool?,
        origin: Int64?,
        comment: Int64,
        operation: Int64,
        sequence: Int64
    ) throws {
        try database.cachedStatement(
            sql: "INSERT INTO spamLesson (sequence, comment, operation, isSpam, origin) VALUES (?, ?, ?, ?, ?)"
        ).execute(arguments: [sequence, comment, operation, isSpam, origin])
    }
}
