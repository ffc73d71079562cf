import AuditLog
import Foundation
import GRDB

/// An entry of the log as its row has it.
struct StoredEntry: Sendable {
    let sequence: Int64
    let comment: Int64?
    /// Its short form, where that is shorter.
    let bytes: [UInt8]
    let leafHash: MerkleHash

    init(_ entry: AuditEntry) {
        let canonical = entry.canonicalBytes
        sequence = entry.sequence
        comment = entry.comment
        bytes = PackedEntry.pack(canonical)
        leafHash = MerkleHash(leaf: canonical)
    }

    func insert(in database: Database) throws {
        let statement = try database.cachedStatement(
            sql: "INSERT INTO auditEntry (sequence, comment, entry, leafHash) VALUES (?, ?, ?, ?)"
        )
        try statement.execute(arguments: [sequence, comment, Data(bytes), Data(leafHash.bytes)])
    }
}
