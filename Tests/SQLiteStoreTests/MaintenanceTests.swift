import Foundation
import Moderation
import SQLiteStore
import Testing

struct MaintenanceTests {
    @Test("a backup holds everything and passes its checks")
    func backup() async throws {
        let folder = try TemporaryFolder()
        let fixture = try await StoreFixture(try SQLiteStore(path: folder.path("a.sqlite"), create: true))
        for number in 0..<20 { try await fixture.accept("\(number)") }
        #expect(try await fixture.store.backup(to: folder.path("b.sqlite")) == 20)
        let copy = try SQLiteStore(path: folder.path("b.sqlite"))
        #expect(try await copy.comments(QueueFilter()).count == 20)
        #expect(try await copy.integrityProblems() == [])
        #expect(try await copy.damagedAuditEntries() == [])
    }

    @Test("a backup does not overwrite")
    func existingBackup() async throws {
        let folder = try TemporaryFolder()
        let fixture = try await StoreFixture()
        try Data("mine".utf8).write(to: URL(filePath: folder.path("b.sqlite")))
        await #expect(throws: ModerationError.self) { _ = try await fixture.store.backup(to: folder.path("b.sqlite")) }
        #expect(try Data(contentsOf: URL(filePath: folder.path("b.sqlite"))) == Data("mine".utf8))
    }

    @Test("a copy that was cut short is swept; one that is being made stays, and so does what is not ours")
    func leftBackup() async throws {
        let folder = try TemporaryFolder()
        let store = try SQLiteStore(path: folder.path("a.sqlite"), create: true)
        let left = folder.path("backup-\(UUID().uuidString)")
        let used = folder.path("backup-\(UUID().uuidString)")
        let others = folder.path("backup-monday")
        for path in [left, used, others] {
            try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
            try Data("copy".utf8).write(to: URL(filePath: path).appending(component: "copy.sqlite"))
        }
        let lock = open(used, O_RDONLY)
        defer { close(lock) }
        #expect(flock(lock, LOCK_EX | LOCK_NB) == 0)
        store.sweepBackups()
        #expect(!FileManager.default.fileExists(atPath: left))
        #expect(FileManager.default.fileExists(atPath: "\(used)/copy.sqlite"))
        #expect(FileManager.default.fileExists(atPath: "\(others)/copy.sqlite"))
        #expect(try await store.integrityProblems() == [])
    }

    @Test("another process's commit is noticed")
    func foreignCommits() async throws {
        let folder = try TemporaryFolder()
        let fixture = try await StoreFixture(try SQLiteStore(path: folder.path("a.sqlite"), create: true))
        let id = try await fixture.accept()
        let before = try await fixture.store.dataVersion()
        #expect(try await fixture.store.dataVersion() == before)
        let other = try SQLiteStore(path: folder.path("a.sqlite"))
        _ = try await other.decide(
            DecisionRequest(comments: [id], status: .approved, moderator: "lan", time: StoreFixture.start)
        )
        #expect(try await fixture.store.dataVersion() != before)
    }

    @Test("a database that stays locked is busy, not broken")
    func locked() async throws {
        let folder = try TemporaryFolder()
        let path = folder.path("a.sqlite")
        let fixture = try await StoreFixture(try SQLiteStore(path: path, create: true))
        let waiting = try SQLiteStore(path: path, busyTimeout: .milliseconds(50))
        let draft = fixture.draft()
        let lock = try HeldLock(path: path)
        let error = await #expect(throws: ModerationError.self) {
            _ = try await waiting.accept(draft, judge: StoreFixture.hold)
        }
        #expect(error?.isBusy == true)
        try lock.release()
        #expect(try await waiting.accept(draft, judge: StoreFixture.hold) != .tokenSpent)
    }
}
