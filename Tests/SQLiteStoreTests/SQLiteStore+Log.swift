import AuditLog
import Foundation
import GRDB

@testable import SQLiteStore

extension SQLiteStore {
    /// The whole audit log as text.
    func log() async throws -> [String] {
        try await database.read { database in
            try Data.fetchAll(database, sql: "SELECT entry FROM auditEntry ORDER BY sequence")
                .map { String(decoding: PackedEntry.unpack([UInt8]($0)), as: UTF8.self) }
        }
    }
}
