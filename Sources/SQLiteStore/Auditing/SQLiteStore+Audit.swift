import AuditLog
package import Foundation
import GRDB
package import Moderation

extension SQLiteStore {
    /// Appends one entry inside the caller's transaction.
    ///
    /// - Parameters:
    ///   - database: The transaction.
    ///   - last: The sequence of the log's last entry, if this transaction has read it.
    ///   - entry: Makes the entry of a sequence.
    /// - Returns: Its sequence.
    /// - Throws: What the database reports.
    @discardableResult
    static func appendAuditEntry(
        in database: Database,
        after last: Int64? = nil,
        _ entry: (_ sequence: Int64) -> AuditEntry
    ) throws -> Int64 {
        let entry = StoredEntry(entry(try (last ?? lastSequence(in: database)) + 1))
        try entry.insert(in: database)
        return entry.sequence
    }

    /// Of the log's last entry, 0 when there is none.
    static func lastSequence(in database: Database) throws -> Int64 {
        try Int64.fetchOne(database.cachedStatement(sql: "SELECT max(sequence) FROM auditEntry")) ?? 0
    }

    package func recordExport(moderator: String, time: Date) async throws(ModerationError) {
        try await write { database in
            _ = try Self.appendAuditEntry(in: database) { sequence in
                AuditEntry(sequence: sequence, time: time, actor: "moderator \(moderator)", action: .export)
            }
        }
    }

    package func auditSize() async throws(ModerationError) -> Int64 {
        try await read { try Int64.fetchOne($0, sql: "SELECT max(sequence) FROM auditEntry") ?? 0 }
    }

    package func auditEntries(after: Int64, limit: Int) async throws(ModerationError) -> [LoggedEntry] {
        try await read { database in
            let sql = "SELECT sequence, entry, leafHash FROM auditEntry WHERE sequence > ? ORDER BY sequence LIMIT ?"
            return try Row.fetchAll(database, sql: sql, arguments: [after, limit]).map(LoggedEntry.init)
        }
    }

    package func auditEntries(ofComment id: Int64) async throws(ModerationError) -> [LoggedEntry] {
        try await read { database in
            let sql = "SELECT sequence, entry, leafHash FROM auditEntry WHERE comment = ? ORDER BY sequence"
            return try Row.fetchAll(database, sql: sql, arguments: [id]).map(LoggedEntry.init)
        }
    }
}
