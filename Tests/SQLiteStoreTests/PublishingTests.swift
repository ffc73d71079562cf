import Moderation
import SQLiteStore
import Testing

struct PublishingTests {
    @Test("only approved comments are published, replies behind their parents")
    func published() async throws {
        let fixture = try await StoreFixture()
        let first = try await fixture.accept("1", status: .approved)
        let second = try await fixture.accept("2", status: .approved)
        try await fixture.accept("3")
        let reply = try await fixture.accept("4", parent: first, status: .approved)
        let thread = try await fixture.published()
        #expect(thread.entries.map(\.id) == [first, reply, second])
        #expect(thread.count == 3)
        #expect(thread.next == nil)
    }

    @Test("a thread that nobody wrote in is empty")
    func emptyThread() async throws {
        let fixture = try await StoreFixture()
        let thread = try await fixture.published("/nichts")
        #expect(thread.entries == [] && thread.version == 0 && thread.count == 0)
    }

    @Test("pages follow each other without gap or repeat")
    func paging() async throws {
        let fixture = try await StoreFixture()
        for number in 1...5 { try await fixture.accept("\(number)", status: .approved) }
        var seen: [Int64] = []
        var after: Int64? = 0
        while let position = after {
            let page = try await fixture.published(after: position, limit: 2)
            seen += page.entries.map(\.id)
            after = page.next
        }
        #expect(seen == [1, 2, 3, 4, 5])
    }

    @Test("replies count for the page, and a page that begins with them knows their root")
    func pagingReplies() async throws {
        let fixture = try await StoreFixture()
        let root = try await fixture.accept(status: .approved)
        for number in 1...4 { try await fixture.accept("\(number)", parent: root, status: .approved) }
        let last = try await fixture.accept("cuối", status: .approved)
        let first = try await fixture.published(limit: 3)
        #expect(first.entries.map(\.id) == [root, 2, 3])
        #expect(first.continuedRoot == nil)
        let second = try await fixture.published(after: try #require(first.next), limit: 3)
        #expect(second.entries.map(\.id) == [4, 5, last])
        #expect(second.continuedRoot?.id == root)
        #expect(second.next == nil)
    }

    @Test("the version changes with what is published and with nothing else")
    func versions() async throws {
        let fixture = try await StoreFixture()
        func version() async throws -> Int64 {
            try await fixture.store.publishedVersion(site: "demo", key: "/1")
        }
        let id = try await fixture.accept()
        let before = try await version()
        _ = try await fixture.decide([id], .spam)
        #expect(try await version() == before)
        _ = try await fixture.decide([id], .approved)
        #expect(try await version() == before + 1)
        _ = try await fixture.store.undo(operation: 2, moderator: "lan", time: StoreFixture.start)
        #expect(try await version() == before + 2)
        #expect(try await fixture.published().count == 0)
    }

    @Test("a reply whose parent was taken down is not shown")
    func orphans() async throws {
        let fixture = try await StoreFixture()
        let root = try await fixture.accept(status: .approved)
        try await fixture.accept("Trả lời", parent: root, status: .approved)
        _ = try await fixture.decide([root], .rejected, from: [.approved])
        #expect(try await fixture.published().entries == [])
        #expect(try await fixture.published().count == 0)
    }

    @Test("the count is that of what is shown, whatever was approved first")
    func countOfShown() async throws {
        let fixture = try await StoreFixture()
        let root = try await fixture.accept(status: .approved)
        let first = try await fixture.accept("a", parent: root, status: .approved)
        let second = try await fixture.accept("b", parent: root)
        _ = try await fixture.decide([root], .spam, from: [.approved])
        _ = try await fixture.decide([second], .approved)
        #expect(try await fixture.published().count == 0)
        _ = try await fixture.decide([root], .approved)
        #expect(try await fixture.published().count == 3)
        _ = try await fixture.decide([first], .rejected, from: [.approved])
        #expect(try await fixture.published().count == 2)
    }
}
