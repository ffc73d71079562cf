import AuditLog
import Foundation
import GRDB
package import Moderation

extension SQLiteStore {
    /// Appends one entry inside the caller's transaction.
    static func appendAuditEntry(in database: Database, _ entry: (_ sequence: Int64) -> AuditEntry) throws {
        let last = try Int64.fetchOne(database.cachedStatement(sql: "SELECT max(sequence) FROM auditEntry")) ?? 0
        let entry = entry(last + 1)
        let bytes = entry.canonicalBytes
        let statement = try database.cachedStatement(
            sql: "INSERT INTO auditEntry (sequence, comment, entry, leafHash) VALUES (?, ?, ?, ?)"
        )
        try statement.execute(arguments: [
            entry.sequence, entry.comment, Data(bytes), Data(MerkleHash(leaf: bytes).bytes),
        ])
    }

    package func auditEntries(ofComment id: Int64) async throws(ModerationError) -> [LoggedEntry] {
        try await read { database in
            let sql = "SELECT sequence, entry, leafHash FROM auditEntry WHERE comment = ? ORDER BY sequence"
            return try Row.fetchAll(database, sql: sql, arguments: [id]).map(LoggedEntry.init)
        }
    }
}
