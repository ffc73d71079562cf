import GRDB
import Moderation
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
    /// Lets the database grow to so many pages; nil: not at all. SQLite then reports a full disk.
    fileprivate func limitPages(to count: Int?) async throws {
        try await database.writeWithoutTransaction { database in
            let present = try Int.fetchOne(database, sql: "PRAGMA page_count") ?? 0
            try database.execute(sql: "PRAGMA max_page_count = \(count ?? present)")
        }
    }
}
