package import Foundation
import GRDB
package import Moderation

extension SQLiteStore {
    /// Copies the database into a new file while it is used (SQLite's online backup), then checks the copy.
    ///
    /// - Returns: The number of comments in the copy.
    package func backup(to path: String) async throws(ModerationError) -> Int {
        guard !FileManager.default.fileExists(atPath: path) else {
            throw .store(.failed, underlying: "\(path) exists already; a backup goes into a new file")
        }
        do {
            let copy = try DatabaseQueue(path: path)
            try await Self.offThread { [database] in try database.backup(to: copy) }
            let problems = try await copy.read(Self.problems)
            guard problems.isEmpty else {
                throw ModerationError.store(.corrupt, underlying: problems.joined(separator: "; "))
            }
            return try await copy.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM comment") ?? 0 }
        } catch {
            throw ModerationError(storeFailure: error)
        }
    }

    /// What SQLite's own checks find wrong; empty when all is well.
    package func integrityProblems() async throws(ModerationError) -> [String] {
        try await read(Self.problems)
    }

    /// Compares each audit entry with its leaf hash.
    /// - Returns: The sequence numbers that do not match, and gaps as the number that is missing.
    package func damagedAuditEntries() async throws(ModerationError) -> [Int64] {
        try await read { database in
            var expected: Int64 = 1
            var damaged: [Int64] = []
            let sql = "SELECT sequence, entry, leafHash FROM auditEntry ORDER BY sequence"
            let rows = try Row.fetchCursor(database, sql: sql)
            while let row = try rows.next() {
                let sequence: Int64 = row["sequence"]
                if sequence != expected { damaged.append(expected) }
                if LoggedEntry(row).isDamaged { damaged.append(sequence) }
                expected = sequence + 1
            }
            return damaged
        }
    }

    /// When the newest comment was written.
    package func newestComment() async throws(ModerationError) -> Date? {
        try await read { database in
            try Int64.fetchOne(database, sql: "SELECT created FROM comment ORDER BY created DESC LIMIT 1")
                .map(Date.init(milliseconds:))
        }
    }

    private static func problems(in database: Database) throws -> [String] {
        let integrity = try String.fetchAll(database, sql: "PRAGMA integrity_check").filter { $0 != "ok" }
        let foreignKeys = try Row.fetchAll(database, sql: "PRAGMA foreign_key_check").map { row in
            "table \(row[0] as String? ?? "?"): a row refers to what is not there"
        }
        return integrity + foreignKeys
    }
}
