import AuditLog
import GRDB
import Moderation

extension LoggedEntry {
    init(_ row: Row) {
        self.init(
            sequence: row["sequence"],
            entry: PackedEntry.unpack(row.bytes("entry")),
            leafHash: row.bytes("leafHash")
        )
    }

    /// Whether the bytes are not those that were hashed.
    var isDamaged: Bool {
        MerkleHash(leaf: entry).bytes != leafHash
    }
}
