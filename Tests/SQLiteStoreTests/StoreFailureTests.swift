import Foundation
import GRDB
import Moderation
import Synchronization
import Testing

@testable import SQLiteStore

struct StoreFailureTests {
    @Test("a full disk refuses the comment and keeps what was there")
    func fullDisk() async throws {
        let folder = try TemporaryFolder()
        let fixture = try await StoreFixture(try SQLiteStore(path: folder.path("a.sqlite"), create: true))
        try await fixture.accept()
        try await fixture.store.limitPages(to: nil)
        let long = String(repeating: "Nội dung dài. ", count: 2000)
        let failure = await failure {
            _ = try await fixture.store.accept(fixture.draft(long), judge: StoreFixture.hold)
        }
        #expect(failure == .diskFull)
        #expect(try await fixture.store.comments(QueueFilter()).map(\.id) == [1])
        #expect(try await fixture.store.damagedAuditEntries() == [])
        try await fixture.store.limitPages(to: 1_000_000)
        #expect(try await fixture.accept(long) == 2)
    }

    @Test("a full disk leaves the token unspent")
    func unspentToken() async throws {
        let folder = try TemporaryFolder()
        let fixture = try await StoreFixture(try SQLiteStore(path: folder.path("a.sqlite"), create: true))
        try await fixture.store.limitPages(to: nil)
        let long = String(repeating: "Nội dung dài. ", count: 2000)
        let draft = fixture.draft(long, token: [1, 2, 3])
        #expect(await failure { _ = try await fixture.store.accept(draft, judge: StoreFixture.hold) } == .diskFull)
        try await fixture.store.limitPages(to: 1_000_000)
        let outcome = try await fixture.store.accept(draft, judge: StoreFixture.hold)
        #expect(outcome == .accepted(id: 1, status: .pending, salt: draft.salt))
    }

    @Test("a database that cannot be written is called so, and is still read")
    func readOnly() async throws {
        let folder = try TemporaryFolder()
        let fixture = try await StoreFixture(try SQLiteStore(path: folder.path("a.sqlite"), create: true))
        let id = try await fixture.accept(status: .approved)
        try await fixture.store.database.writeWithoutTransaction { try $0.execute(sql: "PRAGMA query_only = 1") }
        #expect(await failure { _ = try await fixture.accept() } == .readOnly)
        #expect(await failure { _ = try await fixture.decide([id], .rejected, from: [.approved]) } == .readOnly)
        #expect(try await fixture.published().entries.map(\.id) == [id])
    }

    @Test("a log that another program emptied and began anew is no shorter than it has to be")
    func restartedLog() async throws {
        let folder = try TemporaryFolder()
        let path = folder.path("a.sqlite")
        let fixture = try await StoreFixture(try SQLiteStore(path: path, create: true))
        for _ in 1...6 { try await fixture.accept() }
        let other = try SQLiteStore(path: path)
        let erasure = ErasureRequest(.comments([6]), reason: .request, moderator: "an", time: StoreFixture.start)
        #expect(try await other.erase(erasure).isOffDisk)
        _ = try await other.accept(fixture.draft(), judge: StoreFixture.hold)
        #expect(try await fixture.accept() == 8)
        #expect(try await fixture.store.comments(QueueFilter()).count == 7)
    }

    @Test("nothing is acknowledged into a file that is not there any more", arguments: [true, false])
    func goneFile(isReplaced: Bool) async throws {
        let folder = try TemporaryFolder()
        let path = folder.path("a.sqlite")
        let fixture = try await StoreFixture(try SQLiteStore(path: path, create: true))
        try FileManager.default.removeItem(atPath: path)
        if isReplaced { try Data("another".utf8).write(to: URL(filePath: path)) }
        #expect(await failure { _ = try await fixture.accept() } == .missing)
        #expect(await failure { _ = try await fixture.store.sites() } == .missing)
        #expect(await failure { _ = try await fixture.store.dataVersion() } == .missing)
    }

    @Test("nothing is acknowledged into a log that was cut short or taken away", arguments: [true, false])
    func brokenLog(isGone: Bool) async throws {
        let folder = try TemporaryFolder()
        let path = folder.path("a.sqlite")
        let fixture = try await StoreFixture(try SQLiteStore(path: path, create: true))
        try await fixture.accept()
        if isGone {
            try FileManager.default.removeItem(atPath: path + "-wal")
        } else {
            try FileHandle(forWritingTo: URL(filePath: path + "-wal")).truncate(atOffset: 4096)
        }
        for _ in 0..<2 {
            #expect(await failure { _ = try await fixture.accept() } == (isGone ? .missing : .corrupt))
        }
    }

    @Test("a log that another process emptied by a checkpoint is a good one")
    func emptiedLog() async throws {
        let folder = try TemporaryFolder()
        let path = folder.path("a.sqlite")
        let fixture = try await StoreFixture(try SQLiteStore(path: path, create: true))
        try await fixture.accept()
        try DatabaseQueue(path: path).inDatabase { try $0.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)") }
        #expect(try await fixture.accept() == 2)
        #expect(try await fixture.accept() == 3)
    }

    @Test("a published text that is not what was accepted is not shown")
    func changedText() async throws {
        let fixture = try await StoreFixture()
        let id = try await fixture.accept("Một ý kiến", status: .approved)
        try await fixture.accept("Ý kiến khác", thread: "/2", status: .approved)
        #expect(try await fixture.published().entries.map(\.id) == [id])
        try await fixture.store.database.write { database in
            try database.execute(sql: "UPDATE comment SET content = 'Một ý kiếm' WHERE id = ?", arguments: [id])
        }
        #expect(await failure { _ = try await fixture.published() } == .corrupt)
        #expect(try await fixture.published("/2").count == 1)
    }

    @Test("while the database is locked, all that wait are told at once")
    func lockedForAll() async throws {
        let folder = try TemporaryFolder()
        let path = folder.path("a.sqlite")
        let fixture = try await StoreFixture(try SQLiteStore(path: path, create: true))
        let waiting = try SQLiteStore(path: path, busyTimeout: .seconds(1))
        let lock = try HeldLock(path: path)
        let attempts = try await waiting.countedBegins()
        let failures = await withTaskGroup(of: ModerationError.StoreFailure?.self) { group in
            for _ in 0..<30 {
                group.addTask {
                    await failure { _ = try await waiting.accept(fixture.draft(), judge: StoreFixture.hold) }
                }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }
        #expect(failures == Array(repeating: .busy, count: 30))
        // One after another they would wait for the lock thirty times.
        #expect((1...15).contains(attempts.count.withLock { $0 }))
        try lock.release()
    }

    private func failure(_ body: () async throws -> Void) async -> ModerationError.StoreFailure? {
        do {
            try await body()
            return nil
        } catch ModerationError.store(let failure, underlying: _) {
            return failure
        } catch {
            return nil
        }
    }
}

extension SQLiteStore {
    /// From now on the number of transactions that were begun, or were tried to be.
    fileprivate func countedBegins() async throws -> Attempts {
        let attempts = Attempts()
        try await database.writeWithoutTransaction { database in
            database.trace { event in
                if event.description.hasPrefix("BEGIN") { attempts.count.withLock { $0 += 1 } }
            }
        }
        return attempts
    }

    /// Lets the database grow to so many pages; nil: not at all. SQLite then reports a full disk.
    fileprivate func limitPages(to count: Int?) async throws {
        try await database.writeWithoutTransaction { database in
            let present = try Int.fetchOne(database, sql: "PRAGMA page_count") ?? 0
            try database.execute(sql: "PRAGMA max_page_count = \(count ?? present)")
        }
    }
}

private final class Attempts: Sendable {
    let count = Mutex(0)
}
