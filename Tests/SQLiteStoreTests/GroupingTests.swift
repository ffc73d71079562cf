import Foundation
import GRDB
import Moderation
import Testing

@testable import SQLiteStore

struct GroupingTests {
    private static let advert = "Nhận vay tiền nhanh trong ngày, lãi suất thấp, không cần thế chấp, zalo 0901234567"
    private static let disguised = "NHAN VAY TIEN NHANH trong ngay, lai suat thap, khong can the chap, zalo 0901234567"
    private static let channel = "Mời các bạn ghé xem kênh của mình, đăng ký và bấm chuông để nhận video mới mỗi ngày"
    private static let honest = "Bài viết này rất đúng, mình đồng ý với tác giả về giao thông ở thành phố"

    /// Accepts each text, from an address of its own, and returns the ids.
    @discardableResult
    private static func accept(_ texts: [String], _ fixture: StoreFixture, score: Double? = nil) async throws -> [Int64]
    {
        var ids: [Int64] = []
        for (index, text) in texts.enumerated() {
            let draft = fixture.draft(text, address: "10.0.\(index).1")
            guard case .accepted(let id, _, _) = try await fixture.store.accept(draft, judge: StoreFixture.hold) else {
                continue
            }
            ids.append(id)
        }
        return ids
    }

    @Test("copies of a comment form a group with it, whatever their dress; others stay alone")
    func groups() async throws {
        let fixture = try await StoreFixture()
        let ids = try await Self.accept(
            [
                Self.advert, Self.honest, Self.channel, Self.disguised, Self.channel, Self.advert + "!!", "hay quá",
                "hay quá",
            ],
            fixture
        )
        let groups = try await fixture.store.groups(of: QueueFilter())
        #expect(groups.map(\.id) == [ids[0], ids[2]])
        #expect(groups.map(\.count) == [3, 2])
        #expect(groups.map(\.subnets) == [3, 2])
        #expect(groups.map(\.first.content) == [Self.advert, Self.channel])
        #expect(groups.map(\.sites) == [["demo"], ["demo"]])
        var found: [Int64?] = []
        for id in ids { found.append(try await fixture.store.comment(id)?.group) }
        #expect(found == [ids[0], nil, ids[2], ids[0], ids[2], ids[0], nil, nil])
    }

    @Test("a group over several sites names them, and a moderator of one sees his part")
    func sites() async throws {
        let fixture = try await StoreFixture()
        let other = try Site(id: "bao", name: "Báo", created: StoreFixture.start)
        try await fixture.store.addSite(other, moderator: "an", time: StoreFixture.start)
        let ids = try await Self.accept([Self.advert, Self.advert, Self.advert, Self.advert], fixture)
        try await fixture.store.database.write { database in
            try database.execute(
                sql: "UPDATE comment SET site = 'bao', score = 0.7 WHERE id IN (?, ?)",
                arguments: [ids[1], ids[2]]
            )
        }
        let all = try #require(try await fixture.store.groups(of: QueueFilter()).first)
        #expect(all.sites == ["bao", "demo"] && all.count == 4 && all.subnets == 4 && all.highestScore == 0.7)
        var filter = QueueFilter()
        filter.sites = ["demo"]
        let part = try #require(try await fixture.store.groups(of: filter).first)
        #expect(part.sites == ["demo"] && part.count == 2 && part.subnets == 2 && part.highestScore == nil)
        #expect(try await fixture.store.groups(of: QueueFilter(site: "bao")).map(\.first.id) == [ids[1]])
    }

    @Test("groups come page by page, by the groups' ids")
    func pages() async throws {
        let fixture = try await StoreFixture()
        try await Self.accept([Self.advert, Self.channel, Self.advert, Self.channel], fixture)
        let first = try await fixture.store.groups(of: QueueFilter(limit: 1))
        #expect(first.map(\.id) == [1])
        let second = try await fixture.store.groups(of: QueueFilter(limit: 1, after: 1))
        #expect(second.map(\.id) == [2])
        #expect(try await fixture.store.groups(of: QueueFilter(limit: 1, after: 2)) == [])
    }

    @Test("a group shrinks as its comments are decided, and grows when that is undone")
    func deciding() async throws {
        let fixture = try await StoreFixture()
        let ids = try await Self.accept([Self.advert, Self.advert, Self.advert], fixture)
        let result = try await fixture.decide([ids[0], ids[1]], .spam)
        #expect(try await fixture.store.groups(of: QueueFilter()) == [])
        #expect(try await fixture.store.groups(of: QueueFilter(statuses: [.spam])).map(\.count) == [2])
        _ = try await fixture.store.undo(
            operation: try #require(result.operation),
            moderator: "lan",
            time: StoreFixture.start
        )
        #expect(try await fixture.store.groups(of: QueueFilter()).map(\.count) == [3])
        _ = try await fixture.decide([ids[0]], .spam)
        let rest = try #require(try await fixture.store.groups(of: QueueFilter()).first)
        #expect(rest.id == ids[0] && rest.first.id == ids[1] && rest.count == 2)
    }

    @Test("what is similar to a comment can be asked for by any of its group")
    func similar() async throws {
        let fixture = try await StoreFixture()
        let ids = try await Self.accept([Self.advert, Self.honest, Self.advert, Self.disguised], fixture)
        _ = try await fixture.decide([ids[0]], .spam)
        func similar(to id: Int64, _ statuses: Set<CommentStatus>) async throws -> [Int64] {
            try await fixture.store.comments(QueueFilter(statuses: statuses, similarTo: id)).map(\.id)
        }
        #expect(try await similar(to: ids[0], [.pending]) == [ids[2], ids[3]])
        #expect(try await similar(to: ids[3], Set(CommentStatus.allCases)) == [ids[0], ids[2], ids[3]])
        #expect(try await similar(to: ids[1], [.pending]) == [ids[1]])
        #expect(try await similar(to: ids[1], [.spam]) == [])
        #expect(try await similar(to: 999, [.pending]) == [])
    }

    @Test("a copy of a comment that was long ago is recognised by its content")
    func oldCopy() async throws {
        let fixture = try await StoreFixture()
        let draft = fixture.draft(Self.advert, fingerprint: 77)
        _ = try await fixture.store.accept(draft, judge: StoreFixture.hold)
        // As if many others had come since.
        fixture.store.copies.forget([1])
        let copy = fixture.draft(Self.advert, fingerprint: 77)
        _ = try await fixture.store.accept(copy, judge: StoreFixture.hold)
        #expect(try await fixture.store.groups(of: QueueFilter()).map(\.count) == [2])
    }

    @Test("what was stored by another process is known at once")
    func anotherProcess() async throws {
        let folder = try TemporaryFolder()
        let here = try await StoreFixture(try SQLiteStore(path: folder.path("a.sqlite"), create: true))
        let other = try SQLiteStore(path: folder.path("a.sqlite"))
        try await here.accept(Self.honest)
        _ = try await other.accept(here.draft(Self.advert), judge: StoreFixture.hold)
        try await here.accept(Self.advert)
        _ = try await other.accept(here.draft(Self.disguised), judge: StoreFixture.hold)
        #expect(try await here.store.groups(of: QueueFilter()).map(\.count) == [3])
    }

    @Test("a comment whose transaction failed is no copy's first")
    func takenBack() async throws {
        struct Failure: Error {}
        let fixture = try await StoreFixture()
        let draft = fixture.draft(Self.advert)
        await #expect(throws: (any Error).self) {
            try await fixture.store.database.write { database in
                let facts = try AcceptanceFacts.of(draft, in: database)
                _ = try fixture.store.precedents(of: draft, facts, in: database)
                fixture.store.copies.add(draft.signature, comment: 1, group: nil)
                throw Failure()
            }
        }
        let honest = try await fixture.accept(Self.honest)
        let advert = try await fixture.accept(Self.advert)
        #expect(honest == 1)
        #expect(try await fixture.store.comment(advert)?.group == nil)
    }

    @Test("a restarted server knows the last comments")
    func restart() async throws {
        let folder = try TemporaryFolder()
        let before = try await StoreFixture(try SQLiteStore(path: folder.path("a.sqlite"), create: true))
        try await before.accept(Self.advert)
        let store = try SQLiteStore(path: folder.path("a.sqlite"))
        try await store.prepareAccepting()
        _ = try await store.accept(before.draft(Self.advert), judge: StoreFixture.hold)
        #expect(try await store.groups(of: QueueFilter()).map(\.id) == [1])
    }

    @Test("an erased comment leaves its group, and is no longer known")
    func erasing() async throws {
        let fixture = try await StoreFixture()
        let ids = try await Self.accept([Self.advert, Self.advert, Self.advert], fixture)
        let request = ErasureRequest(
            .comments([ids[0]]),
            reason: .request,
            moderator: "an",
            time: StoreFixture.start
        )
        _ = try await fixture.store.erase(request)
        #expect(try await fixture.store.comment(ids[0])?.group == nil)
        let group = try #require(try await fixture.store.groups(of: QueueFilter()).first)
        #expect(group.first.id == ids[1] && group.count == 2)
        _ = try await fixture.store.erase(
            ErasureRequest(.comments([ids[1], ids[2]]), reason: .request, moderator: "an", time: StoreFixture.start)
        )
        let next = try await fixture.accept(Self.advert)
        #expect(try await fixture.store.comment(next)?.group == nil)
    }
}
