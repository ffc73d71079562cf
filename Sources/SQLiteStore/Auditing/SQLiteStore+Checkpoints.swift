package import AuditLog
package import Foundation
import GRDB
package import Moderation

extension SQLiteStore: AuditStore {
    package func checkpoint(covering size: Int64) async throws(ModerationError) -> SignedNote? {
        try await read { database in
            let sql = "SELECT note FROM checkpoint WHERE size >= ? ORDER BY size LIMIT 1"
            return try String.fetchOne(database, sql: sql, arguments: [size]).map(Self.note)
        }
    }

    package func latestCheckpoint() async throws(ModerationError) -> SignedNote? {
        try await read(Self.latestCheckpoint)
    }

    package func signCheckpoint(
        time: Date,
        sign: @escaping @Sendable (_ size: Int64, _ root: MerkleHash) throws(ModerationError) -> SignedNote
    ) async throws(ModerationError) -> SignedNote? {
        // What takes long is done before the transaction, for which posts would have to wait.
        let (last, growth) = try await read { database in
            let last = try Self.latestCheckpoint(in: database)
            let growth = try TreeGrowth(since: try last.map(AuditTrail.checkpoint), in: database)
            return (last, growth)
        }
        guard let growth else { return last }
        let note = try sign(growth.size, growth.root)
        return try await write { database in
            // Another process may have signed meanwhile.
            if let newer = try Self.latestCheckpoint(in: database),
                try AuditTrail.checkpoint(newer).size >= growth.size
            {
                return newer
            }
            for (subtree, hash) in growth.subtrees { try Self.insert(subtree, hash, in: database) }
            try database.execute(
                sql: "INSERT INTO checkpoint (size, time, note) VALUES (?, ?, ?)",
                arguments: [growth.size, time.milliseconds, note.encoded]
            )
            return note
        }
    }

    package func inclusionProof(sequence: Int64, size: Int64) async throws(ModerationError) -> InclusionProof {
        try await read { database in
            try InclusionProof(index: sequence - 1, size: size, node: StoredTree(database: database).node)
        }
    }

    package func consistencyProof(
        earlier: Int64,
        later: Int64
    ) async throws(ModerationError) -> ConsistencyProof {
        try await read { database in
            try ConsistencyProof(earlier: earlier, later: later, node: StoredTree(database: database).node)
        }
    }

    private static func latestCheckpoint(in database: Database) throws -> SignedNote? {
        try String.fetchOne(database, sql: "SELECT note FROM checkpoint ORDER BY size DESC LIMIT 1").map(note)
    }

    static func note(_ text: String) throws(ModerationError) -> SignedNote {
        do throws(AuditLogError) {
            return try SignedNote(parsing: Array(text.utf8))
        } catch {
            throw .unusableNote(error)
        }
    }

    private static func insert(_ subtree: Subtree, _ hash: MerkleHash, in database: Database) throws {
        try database.cachedStatement(
            sql: """
                INSERT INTO auditSubtree (height, position, hash) SELECT :height, :position, :hash
                WHERE NOT EXISTS (SELECT 1 FROM auditSubtree WHERE height = :height AND position = :position)
                """
        ).execute(arguments: [
            "height": subtree.height, "position": subtree.position, "hash": Data(hash.bytes),
        ])
    }
}
