import AuditLog
import Foundation
import GRDB
import Moderation
import Testing

@testable import SQLiteStore

struct VerifyingTests {
    @Test("a log of everything verifies")
    func whole() async throws {
        let audited = try await AuditedStore.filled()
        let result = try await audited.verify()
        #expect(result.defects == [])
        #expect(result.entries == 10)
        #expect(result.signed == 10)
        #expect(result.checkpoints == 2)
        #expect(result.comments == 4)
        #expect(result.decisions == 4)
    }

    @Test("an empty log verifies")
    func empty() async throws {
        let store = try SQLiteStore.inMemory()
        #expect(try await store.verifyLog(verifiers: [], against: []) == AuditVerification())
    }

    @Test("any byte of any entry, flipped, is found at that entry")
    func flippedEntryBytes() async throws {
        let audited = try await AuditedStore.filled()
        for entry in try await audited.fixture.store.auditEntries(after: 0, limit: 100) {
            for index in stride(from: 0, to: entry.entry.count, by: 19) {
                var changed = entry.entry
                changed[index] ^= 1
                try await audited.tamper(
                    "UPDATE auditEntry SET entry = \(blob(changed)) WHERE sequence = \(entry.sequence)"
                )
                let first = try await audited.verify().defects.first
                #expect(first?.entry == entry.sequence, "byte \(index)")
                #expect(first?.problem == .changedBytes, "byte \(index)")
            }
            try await audited.tamper(
                "UPDATE auditEntry SET entry = \(blob(entry.entry)) WHERE sequence = \(entry.sequence)"
            )
        }
        #expect(try await audited.verify().defects == [])
    }

    @Test("an entry that was changed together with its hash is found by the checkpoint")
    func rehashed() async throws {
        let audited = try await AuditedStore.filled()
        let entry = try #require(try await audited.fixture.store.auditEntries(after: 6, limit: 1).first)
        let forged = Array(String(decoding: entry.entry, as: UTF8.self).replacing("lan", with: "ban").utf8)
        #expect(forged != entry.entry)
        try await audited.tamper(
            "UPDATE auditEntry SET entry = \(blob(forged)), leafHash = \(blob(MerkleHash(leaf: forged).bytes)) WHERE sequence = 7",
            "UPDATE operation SET moderator = 'ban' WHERE id = 1"
        )
        let result = try await audited.verify()
        #expect(result.defects.contains(AuditDefect(entry: 6, .tree(size: 10))))
        #expect(result.firstBadEntry == 6)
        #expect(result.signed == 5)
    }

    @Test("a leaf hash that was changed is found")
    func leafHash() async throws {
        let audited = try await AuditedStore.filled()
        try await audited.tamper("UPDATE auditEntry SET leafHash = zeroblob(32) WHERE sequence = 3")
        #expect(try await audited.verify().defects == [AuditDefect(entry: 3, .changedBytes)])
    }

    @Test("deleted entries are named", arguments: [1, 4, 10])
    func deleted(sequence: Int64) async throws {
        let audited = try await AuditedStore.filled()
        try await audited.tamper("DELETE FROM auditEntry WHERE sequence = \(sequence)")
        let first = try #require(try await audited.verify().defects.first)
        #expect(first == AuditDefect(entry: sequence, .missing(through: sequence)))
    }

    @Test("two entries that changed places are found at the first of them")
    func reordered() async throws {
        let audited = try await AuditedStore.filled()
        try await audited.tamper(
            "UPDATE auditEntry SET sequence = 99 WHERE sequence = 3",
            "UPDATE auditEntry SET sequence = 3 WHERE sequence = 4",
            "UPDATE auditEntry SET sequence = 4 WHERE sequence = 99"
        )
        let result = try await audited.verify()
        #expect(result.defects.first == AuditDefect(entry: 3, .wrongSequence(4)))
        #expect(result.defects.contains(AuditDefect(entry: 1, .tree(size: 5))))
    }

    @Test(
        "whatever the log vouches for cannot be changed without being found",
        arguments: [
            ("UPDATE comment SET content = content || '.' WHERE id = 1", 2, AuditDefect.Problem.content(comment: 1)),
            ("UPDATE comment SET name = 'Am' WHERE id = 2", 3, .content(comment: 2)),
            ("UPDATE comment SET title = '' WHERE id = 2", 3, .content(comment: 2)),
            ("UPDATE comment SET parent = 1 WHERE id = 2", 3, .content(comment: 2)),
            ("UPDATE comment SET thread = 2 WHERE id = 1", 2, .content(comment: 1)),
            ("UPDATE thread SET key = '/3' WHERE id = 2", 4, .content(comment: 3)),
            ("UPDATE comment SET salt = zeroblob(16) WHERE id = 4", 5, .content(comment: 4)),
            ("UPDATE comment SET source = zeroblob(16) WHERE id = 4", 5, .context(comment: 4)),
            ("UPDATE comment SET articleTitle = 'x' WHERE id = 4", 5, .context(comment: 4)),
            (#"UPDATE reason SET facts = '{"count":"6"}'"#, 3, .context(comment: 2)),
            ("UPDATE reason SET code = 'honeypot'", 3, .facts(comment: 2)),
            ("DELETE FROM reason", 3, .facts(comment: 2)),
            ("INSERT INTO reason VALUES (3, 0, 'honeypot', '{}')", 4, .facts(comment: 3)),
            ("UPDATE comment SET created = created + 1 WHERE id = 1", 2, .facts(comment: 1)),
            ("UPDATE comment SET score = 0.5 WHERE id = 1", 2, .facts(comment: 1)),
            (
                "UPDATE comment SET status = 'approved' WHERE id = 4", 5,
                .status(comment: 4, found: "approved", logged: "spam")
            ),
            (
                "UPDATE comment SET status = 'approved' WHERE id = 1", 8,
                .status(comment: 1, found: "approved", logged: "pending")
            ),
            ("DELETE FROM comment WHERE id = 3", 4, .commentGone(3)),
            (
                "UPDATE decision SET before = 'spam' WHERE operation = 1 AND comment = 2", 7,
                .decision(operation: 1, comment: 2)
            ),
            ("DELETE FROM decision WHERE operation = 2 AND comment = 1", 8, .decisionGone(operation: 2, comment: 1)),
            ("UPDATE operation SET moderator = 'an' WHERE id = 2", 8, .decision(operation: 2, comment: 1)),
            ("UPDATE operation SET reason = 'spam' WHERE id = 1", 6, .decision(operation: 1, comment: 1)),
            ("UPDATE operation SET note = 'khác' WHERE id = 1", 6, .decision(operation: 1, comment: 1)),
            ("UPDATE operation SET note = NULL WHERE id = 1", 6, .decision(operation: 1, comment: 1)),
            ("UPDATE operation SET time = time - 1 WHERE id = 1", 6, .decision(operation: 1, comment: 1)),
            (
                "UPDATE operation SET undoes = NULL, kind = 'decide' WHERE id = 2", 8,
                .decision(operation: 2, comment: 1)
            ),
            (
                #"UPDATE site SET policy = json_set(policy, '$.maxLinks', 9)"#, 10,
                .settings(site: "demo", keys: ["maxLinks"])
            ),
            ("UPDATE site SET version = 1", 10, .settings(site: "demo", keys: ["version"])),
            ("UPDATE site SET name = 'Khác'", 10, .settings(site: "demo", keys: ["name"])),
            ("UPDATE auditEntry SET comment = 1 WHERE sequence = 3", 3, .wrongComment(filedUnder: 1)),
        ] as [(String, Int64, AuditDefect.Problem)]
    )
    func vouchedFor(sql: String, entry: Int64, problem: AuditDefect.Problem) async throws {
        let audited = try await AuditedStore.filled()
        try await audited.tamper(sql)
        let result = try await audited.verify()
        #expect(result.defects.first == AuditDefect(entry: entry, problem))
    }

    @Test(
        "what has no entry is found",
        arguments: [
            (
                """
                INSERT INTO comment (id, site, thread, status, name, title, content, source, subnet, fingerprint, salt, created)
                SELECT 9, site, thread, status, name, title, content, source, subnet, fingerprint, salt, created
                FROM comment WHERE id = 1
                """, AuditDefect.Problem.commentUnlogged(9)
            ),
            ("INSERT INTO decision VALUES (1, 3, 'pending', 'approved')", .decisionUnlogged(operation: 1, comment: 3)),
            (
                "INSERT INTO operation (id, kind, moderator, time, status) VALUES (9, 'decide', 'an', 0, 'spam')",
                .decisionUnlogged(operation: 9, comment: 0)
            ),
            (
                "INSERT INTO site SELECT 'bao', name, language, origins, policy, 1, created FROM site",
                .siteUnlogged("bao")
            ),
            ("INSERT INTO reason VALUES (77, 0, 'honeypot', '{}')", .commentUnlogged(77)),
        ] as [(String, AuditDefect.Problem)]
    )
    func unlogged(sql: String, problem: AuditDefect.Problem) async throws {
        let audited = try await AuditedStore.filled()
        try await audited.tamper(sql)
        #expect(try await audited.verify().defects == [AuditDefect(entry: nil, problem)])
    }

    @Test("an old copy of the database does not continue a newer checkpoint")
    func restored() async throws {
        let audited = try await AuditedStore.filled()
        let copy = audited.folder.path("old.sqlite")
        _ = try await audited.fixture.store.backup(to: copy)
        try await audited.acceptAnother()
        let newer = try #require(try await audited.sign())
        #expect(try await audited.verify(against: [newer]).defects == [])
        let checkpoint = try Checkpoint(newer, signedBy: audited.trail.verifiers)
        let old = try SQLiteStore(path: copy)
        #expect(try await old.verifyLog(verifiers: audited.trail.verifiers, against: []).defects == [])
        let result = try await old.verifyLog(verifiers: audited.trail.verifiers, against: [checkpoint])
        #expect(result.defects == [AuditDefect(entry: 11, .missing(through: 11))])
    }

    @Test("an old copy that went on otherwise does not continue the checkpoint either")
    func forked() async throws {
        let audited = try await AuditedStore.filled()
        let copy = audited.folder.path("old.sqlite")
        _ = try await audited.fixture.store.backup(to: copy)
        try await audited.acceptAnother()
        let newer = try #require(try await audited.sign())
        let checkpoint = try Checkpoint(newer, signedBy: audited.trail.verifiers)
        let old = try SQLiteStore(path: copy)
        _ = try await old.accept(audited.fixture.draft("Khác").atSite(version: 2), judge: StoreFixture.hold)
        let result = try await old.verifyLog(verifiers: audited.trail.verifiers, against: [checkpoint])
        #expect(result.defects == [AuditDefect(entry: 11, .tree(size: 11))])
    }

    @Test("a checkpoint that was changed, or is of a stranger, is found")
    func badCheckpoints() async throws {
        let audited = try await AuditedStore.filled()
        try await audited.tamper("UPDATE checkpoint SET note = replace(note, '\n5\n', '\n6\n') WHERE size = 5")
        let problem = AuditDefect.Problem.checkpoint(size: 5, .invalidSignature(name: "log.example"))
        #expect(try await audited.verify().defects == [AuditDefect(entry: 5, problem)])

        let stranger = try NoteSigner(name: "other.example").verifier
        let result = try await audited.fixture.store.verifyLog(verifiers: [stranger], against: [])
        #expect(result.defects.count == 2)
        #expect(result.checkpoints == 0)
    }

    @Test("nothing is signed that contradicts what was signed before")
    func contradiction() async throws {
        let audited = try await AuditedStore.filled()
        try await audited.acceptAnother()
        try await audited.tamper("UPDATE auditEntry SET leafHash = zeroblob(32) WHERE sequence = 4")
        await #expect(throws: ModerationError.damagedLog(entry: 4)) { _ = try await audited.sign() }
        let entry = Array("x".utf8)
        try await audited.tamper(
            "UPDATE auditEntry SET entry = \(blob(entry)), leafHash = \(blob(MerkleHash(leaf: entry).bytes)) WHERE sequence = 4"
        )
        await #expect(throws: ModerationError.self) { _ = try await audited.sign() }
        #expect(try await audited.trail.store.latestCheckpoint().map { try AuditTrail.checkpoint($0).size } == 10)
    }

    private func blob(_ bytes: [UInt8]) -> String {
        "x'\(bytes.hexadecimal)'"
    }
}
