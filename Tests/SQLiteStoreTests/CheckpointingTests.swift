import AuditLog
import Foundation
import GRDB
import Moderation
import Testing

@testable import SQLiteStore

struct CheckpointingTests {
    @Test("a checkpoint signs all entries, and another comes only when there are more")
    func signing() async throws {
        let audited = try await AuditedStore()
        let first = try #require(try await audited.sign())
        #expect(try await audited.sign() == first)
        try await audited.fixture.accept()
        let second = try #require(try await audited.sign())
        #expect(try AuditTrail.checkpoint(second).size == 2)
        try second.verify(with: audited.trail.verifiers)
        #expect(try await audited.trail.store.checkpoint(covering: 1) == first)
        #expect(try await audited.trail.store.checkpoint(covering: 2) == second)
        #expect(try await audited.trail.store.checkpoint(covering: 3) == nil)
    }

    @Test("an empty log has no checkpoint, and a log without a key is not signed")
    func nothingToSign() async throws {
        let store = try SQLiteStore.inMemory()
        let keys = try AuditKeys([try NoteSigner(name: "log.example").encoded])
        #expect(try await AuditTrail(store: store, keys: keys).sign(time: StoreFixture.start) == nil)
        await #expect(throws: ModerationError.noAuditKey) {
            _ = try await AuditTrail(store: store, keys: try AuditKeys()).sign(time: StoreFixture.start)
        }
    }

    @Test(
        "checkpoints and subtrees refuse to be changed, deleted, or put back",
        arguments: [
            "UPDATE checkpoint SET note = ''", "DELETE FROM checkpoint",
            "INSERT OR REPLACE INTO checkpoint VALUES (600, 0, '')",
            "INSERT INTO checkpoint VALUES (5, 0, '')", "UPDATE auditSubtree SET hash = zeroblob(32)",
            "DELETE FROM auditSubtree",
            "INSERT OR REPLACE INTO auditSubtree VALUES (8, 0, zeroblob(32))",
        ]
    )
    func appendOnly(sql: String) async throws {
        let audited = try await Self.long(600)
        await #expect(throws: DatabaseError.self) {
            try await audited.fixture.store.database.write { try $0.execute(sql: sql) }
        }
    }

    @Test("proofs hold with and without stored subtrees, for every kind of size")
    func proofs() async throws {
        let audited = try await Self.long(600)
        let store = audited.fixture.store
        let leaves = try await store.auditEntries(after: 0, limit: 2000).compactMap { MerkleHash(bytes: $0.leafHash) }
        let stored = try await store.database.read {
            try Int.fetchOne($0, sql: "SELECT count(*) FROM auditSubtree")
        }
        #expect(stored == 600 / 16 + 600 / 256)
        for _ in 0..<2 {
            for size in [1, 2, 255, 256, 257, 511, 512, 513, 600] as [Int64] {
                var tree = TreeFrontier()
                for leaf in leaves.prefix(Int(size)) { tree.append(leaf) }
                for sequence in Set([1, size / 2 + 1, size]) {
                    let proof = try await store.inclusionProof(sequence: sequence, size: size)
                    #expect(proof.isValid(leaf: leaves[Int(sequence) - 1], root: tree.root))
                }
                var whole = TreeFrontier()
                for leaf in leaves { whole.append(leaf) }
                let proof = try await store.consistencyProof(earlier: size, later: whole.size)
                #expect(proof.isValid(earlierRoot: tree.root, laterRoot: whole.root))
            }
            try await audited.tamper("DELETE FROM auditSubtree")
        }
    }

    @Test("a stored subtree that was changed is found, and which entries it is of")
    func changedSubtree() async throws {
        let audited = try await Self.long(600)
        try await audited.tamper("UPDATE auditSubtree SET hash = zeroblob(32) WHERE height = 8 AND position = 1")
        #expect(try await audited.verify().defects == [AuditDefect(entry: 257, .subtree(through: 512))])
    }

    @Test("subtrees are stored whichever way the log grew between checkpoints")
    func growth() async throws {
        let audited = try await AuditedStore()
        for count in [254, 1, 1, 1, 254, 3] {
            try await Self.add(count, to: audited)
            _ = try await audited.sign()
        }
        #expect(try await audited.verify().defects == [])
        let stored = try await audited.fixture.store.database.read {
            try Int.fetchOne($0, sql: "SELECT count(*) FROM auditSubtree")
        }
        #expect(stored == 515 / 16 + 515 / 256)
    }

    /// A log of so many entries, signed at its end.
    private static func long(_ count: Int) async throws -> AuditedStore {
        let audited = try await AuditedStore()
        try await add(count - 1, to: audited)
        _ = try await audited.sign()
        return audited
    }

    private static func add(_ count: Int, to audited: AuditedStore) async throws {
        try await audited.fixture.store.write { database in
            for _ in 0..<count {
                try SQLiteStore.appendAuditEntry(in: database) {
                    AuditEntry(sequence: $0, time: StoreFixture.start, actor: "moderator an", action: .export)
                }
            }
        }
    }
}
