import AuditLog
import Foundation
import GRDB
import Moderation

/// The log's tree in the database: leaf hashes lie with the entries, and beside them, since the last checkpoint, the hashes
/// of complete subtrees of 16, 256, … leaves. So a node costs at most eight rows of the height that is stored below it.
struct StoredTree {
    /// Of every fourth height the subtrees are stored.
    static let step = 4
    let database: Database

    /// The hash of a complete subtree.
    /// - Throws: `damagedLog` when an entry below it is missing.
    func node(_ subtree: Subtree) throws -> MerkleHash {
        let height = subtree.height / Self.step * Self.step
        let count = Int64(1) << (subtree.height - height)
        let stored = try hashes(height: height, from: subtree.position << (subtree.height - height), count: count)
        if stored.count == count { return Self.root(stored) }
        guard subtree.height > 0 else { throw ModerationError.damagedLog(entry: subtree.position + 1) }
        // Not stored yet, as no checkpoint was signed since.
        let left = try node(Subtree(height: subtree.height - 1, position: subtree.position * 2))
        return MerkleHash(
            left: left,
            right: try node(Subtree(height: subtree.height - 1, position: subtree.position * 2 + 1))
        )
    }

    /// How many leaves the stored subtrees of the smallest height cover.
    func storedLeaves() throws -> Int64 {
        let sql = "SELECT max(position) + 1 FROM auditSubtree WHERE height = \(Self.step)"
        return (try Int64.fetchOne(database, sql: sql) ?? 0) << Self.step
    }

    private func hashes(height: Int, from position: Int64, count: Int64) throws -> [MerkleHash] {
        let statement = try database.cachedStatement(
            sql: height == 0
                ? "SELECT leafHash FROM auditEntry WHERE sequence > :from AND sequence <= :end ORDER BY sequence"
                : """
                SELECT hash FROM auditSubtree
                WHERE height = \(height) AND position >= :from AND position < :end ORDER BY position
                """
        )
        return try Data.fetchAll(statement, arguments: ["from": position, "end": position + count])
            .compactMap { MerkleHash(bytes: Array($0)) }
    }

    /// Of a power of two of hashes.
    private static func root(_ hashes: [MerkleHash]) -> MerkleHash {
        var hashes = hashes
        while hashes.count > 1 {
            hashes = stride(from: 0, to: hashes.count - 1, by: 2).map {
                MerkleHash(left: hashes[$0], right: hashes[$0 + 1])
            }
        }
        return hashes.first ?? .empty
    }
}
