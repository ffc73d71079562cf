import AuditLog
import Foundation
import GRDB
import Moderation

/// What the log has grown by since its last checkpoint: its tree now, and the subtrees that are to be stored.
struct TreeGrowth {
    let size: Int64
    let root: MerkleHash
    private(set) var subtrees: [(Subtree, MerkleHash)] = []

    /// Reads the entries whose subtrees are not stored yet, each compared with its hash.
    ///
    /// - Returns: Nil when nothing was added.
    /// - Throws: `damagedLog` when an entry is missing or is not what was hashed, or when the tree does not continue the last
    ///   checkpoint: a log that signs such a tree contradicts itself.
    init?(since last: Checkpoint?, in database: Database) throws {
        let tree = StoredTree(database: database)
        let signed = last?.size ?? 0
        let stored = try tree.storedLeaves()
        guard try Int64.fetchOne(database, sql: "SELECT max(sequence) FROM auditEntry") ?? 0 != signed else {
            return nil
        }
        var frontier = try TreeFrontier(size: stored, node: tree.node)
        var root = last.flatMap { $0.size == 0 ? nil : $0.root }
        func compare() throws {
            guard frontier.size == signed, let expected = root else { return }
            guard frontier.root == expected else { throw ModerationError.damagedLog(entry: max(stored, 1)) }
            root = nil
        }
        try compare()
        let rows = try Row.fetchCursor(
            database,
            sql: "SELECT sequence, entry, leafHash FROM auditEntry WHERE sequence > ? ORDER BY sequence",
            arguments: [stored]
        )
        var grown: [(Subtree, MerkleHash)] = []
        while let row = try rows.next() {
            let entry = LoggedEntry(row)
            guard entry.sequence == frontier.size + 1, !entry.isDamaged, let leaf = MerkleHash(bytes: entry.leafHash)
            else {
                throw ModerationError.damagedLog(entry: frontier.size + 1)
            }
            frontier.append(leaf) { subtree, hash in
                if subtree.height > 0, subtree.height.isMultiple(of: StoredTree.step) { grown.append((subtree, hash)) }
            }
            try compare()
        }
        guard root == nil, frontier.size > signed else { throw ModerationError.damagedLog(entry: frontier.size + 1) }
        self.size = frontier.size
        self.root = frontier.root
        self.subtrees = grown
    }
}
