import AuditLog
import Foundation
import GRDB
import Moderation

@testable import SQLiteStore

/// A store in a file, with a log of everything that a log can hold, and a key that signs it.
struct AuditedStore {
    let folder: TemporaryFolder
    let path: String
    let fixture: StoreFixture
    let trail: AuditTrail

    init() async throws {
        folder = try TemporaryFolder()
        path = folder.path("a.sqlite")
        fixture = try await StoreFixture(try SQLiteStore(path: path, create: true))
        trail = AuditTrail(store: fixture.store, keys: try AuditKeys([try NoteSigner(name: "log.example").encoded]))
    }

    /// Entries 1 to 10: the site, four comments, a decision on two, its undo, a changed setting; signed after the fifth and after
    /// the last one.
    static func filled() async throws -> AuditedStore {
        let audited = try await AuditedStore()
        let fixture = audited.fixture
        try await fixture.accept("Một")
        try await fixture.accept("Hai", reasons: [Reason(.tooManyLinks, facts: ["count": "5"])])
        try await fixture.accept("Ba", thread: "/2")
        try await fixture.accept("Bốn", status: .spam)
        _ = try await audited.sign()
        _ = try await fixture.store.decide(
            DecisionRequest(
                comments: [1, 2],
                status: .approved,
                reason: "other",
                note: "xem lại",
                moderator: "lan",
                time: StoreFixture.start
            )
        )
        _ = try await fixture.store.undo(operation: 1, moderator: "hoa", time: StoreFixture.start)
        _ = try await fixture.store.changeSite("demo", moderator: "hoa", time: StoreFixture.start) {
            (site) throws(ModerationError) in try site.set("maxLinks", to: "7")
        }
        _ = try await audited.sign()
        return audited
    }

    /// Entry 11, after ``filled()``.
    func acceptAnother() async throws {
        _ = try await fixture.store.accept(fixture.draft("Năm").atSite(version: 2), judge: StoreFixture.hold)
    }

    func sign() async throws -> SignedNote? {
        try await trail.sign(time: StoreFixture.start)
    }

    func verify(against notes: [SignedNote] = []) async throws -> AuditVerification {
        let checkpoints = try notes.map { try Checkpoint($0, signedBy: trail.verifiers) }
        return try await fixture.store.verifyLog(verifiers: trail.verifiers, against: checkpoints)
    }

    /// Writes behind the log's back, as somebody who owns the file can.
    func tamper(_ sql: String...) async throws {
        try await fixture.store.database.writeWithoutTransaction { database in
            try database.execute(sql: "PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON")
            for trigger in try String.fetchAll(database, sql: "SELECT name FROM sqlite_schema WHERE type = 'trigger'") {
                try database.execute(sql: "DROP TRIGGER \(trigger)")
            }
            for statement in sql { try database.execute(sql: statement) }
        }
    }
}
