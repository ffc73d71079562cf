import Foundation
import GRDB
import Moderation
import Testing

@testable import SQLiteStore

struct SearchingTests {
    private func found(_ text: String, in fixture: StoreFixture, limit: Int = 50) async throws -> [Int64] {
        let query = try #require(SearchQuery(text))
        let filter = QueueFilter(statuses: Set(CommentStatus.allCases), search: query, limit: limit)
        return try await fixture.store.comments(filter).map(\.id)
    }

    @Test("a comment is found by its words, whatever marks and capitals they have")
    func words() async throws {
        let fixture = try await StoreFixture()
        try await fixture.accept("Đường vào bệnh viện tắc nghẽn")
        try await fixture.accept("duong sat")
        try await fixture.accept("Bệnh nhân")
        #expect(try await found("đường", in: fixture) == [1, 2])
        #expect(try await found("DUONG BENH", in: fixture) == [1])
        #expect(try await found("benh*", in: fixture) == [1, 3])
        #expect(try await found("ben", in: fixture) == [])
        #expect(try await found("an", in: fixture) == [1, 2, 3])
        #expect(try await found(#""vào bệnh""#, in: fixture) == [1])
        #expect(try await found(#""bệnh vào""#, in: fixture) == [])
        #expect(try await found("duong", in: fixture, limit: 1) == [1])
    }

    @Test(
        "whatever is typed finds something or nothing, and is no error",
        arguments: [
            "\"", "a\"b", "* AND", "NEAR(a b)", "a OR b", "^words", "words:an", "'; DROP TABLE comment; --", "{a b}: c",
            "\u{0}an",
        ]
    )
    func hostile(text: String) async throws {
        let fixture = try await StoreFixture()
        try await fixture.accept("a b")
        guard SearchQuery(text) != nil else { return }
        #expect(try await found(text, in: fixture).count <= 1)
    }

    @Test("comments that come later are found too, and each is taken up once")
    func later() async throws {
        let fixture = try await StoreFixture()
        for _ in 1...3 { try await fixture.accept("trước") }
        #expect(try await fixture.store.indexComments(limit: 2) == 2)
        #expect(try await fixture.store.indexComments(limit: 2) == 1)
        #expect(try await fixture.store.indexComments(limit: 2) == 0)
        try await fixture.accept("trước và sau")
        #expect(try await found("trước", in: fixture) == [1, 2, 3, 4])
        #expect(try await found("sau", in: fixture) == [4])
    }

    @Test("what is erased is not found any more, and its words are gone from the file")
    func erased() async throws {
        let audited = try await AuditedStore()
        let fixture = audited.fixture
        for number in 1...40 { try await fixture.accept("bình thường \(number)") }
        try await fixture.accept("quzzix mật khẩu")
        #expect(try await found("quzzix", in: fixture) == [41])
        try await fixture.accept("sau đó")
        #expect(try await found("sau", in: fixture) == [42])
        #expect(bytes(audited).contains("quzzix"))
        let request = ErasureRequest(.comments([41]), reason: .request, moderator: "lan", time: StoreFixture.start)
        #expect(try await fixture.store.erase(request).isOffDisk)
        #expect(try await found("quzzix", in: fixture) == [])
        #expect(try await found("bình", in: fixture).count == 40)
        #expect(!bytes(audited).contains("quzzix"))
        #expect(!bytes(audited).contains("uzzix"))
    }

    private func bytes(_ audited: AuditedStore) -> String {
        let files = ["", "-wal"].map { URL(filePath: audited.path + $0) }
        return files.map { String(decoding: (try? Data(contentsOf: $0)) ?? Data(), as: UTF8.self) }.joined()
    }

    @Test("a text that is changed is found by what it says now")
    func changed() async throws {
        let fixture = try await StoreFixture()
        try await fixture.accept("gọi 0909123456 nhé")
        #expect(try await found("0909123456", in: fixture) == [1])
        try await fixture.store.database.write { try $0.execute(sql: "UPDATE comment SET content = 'gọi █ nhé'") }
        #expect(try await found("0909123456", in: fixture) == [])
        #expect(try await found("goi nhe", in: fixture) == [1])
    }

    @Test("an index of another version's words is made anew")
    func otherVersion() async throws {
        let fixture = try await StoreFixture()
        try await fixture.accept("một")
        #expect(try await found("mot", in: fixture) == [1])
        try await fixture.store.database.write { database in
            try database.execute(sql: "INSERT INTO commentSearch (commentSearch) VALUES ('delete-all')")
            try database.execute(sql: "INSERT INTO commentSearch (rowid, words) VALUES (1, 'mốt')")
            try database.execute(sql: "UPDATE searchProgress SET version = 0")
        }
        #expect(try await found("mot", in: fixture) == [1])
    }

    @Test("filters narrow a search, and each other")
    func filters() async throws {
        let fixture = try await StoreFixture()
        try await fixture.accept("một", status: .spam, reasons: [Reason(.tooManyLinks)])
        try await fixture.accept("một", reasons: [Reason(.duplicate), Reason(.tooManyLinks)])
        try await fixture.accept("hai")
        var filter = QueueFilter(search: SearchQuery("một"))
        #expect(try await fixture.store.comments(filter).map(\.id) == [2])
        filter.statuses = Set(CommentStatus.allCases)
        #expect(try await fixture.store.comments(filter).map(\.id) == [1, 2])
        filter.rules = [.duplicate, .honeypot]
        #expect(try await fixture.store.comments(filter).map(\.id) == [2])
        filter.since = StoreFixture.start
        filter.until = StoreFixture.start.addingTimeInterval(0.001)
        #expect(try await fixture.store.comments(filter).map(\.id) == [2])
        filter.until = StoreFixture.start
        #expect(try await fixture.store.comments(filter) == [])
    }

    @Test("comments of one source are found by any of them, unless it was erased")
    func sources() async throws {
        let fixture = try await StoreFixture()
        for number in 1...3 { try await fixture.accept("\(number)") }
        try await fixture.store.database.write { database in
            try database.execute(sql: "UPDATE comment SET source = randomblob(16) WHERE id = 2")
        }
        let all = Set(CommentStatus.allCases)
        #expect(try await fixture.store.comments(QueueFilter(sourceOf: 3)).map(\.id) == [1, 3])
        #expect(try await fixture.store.comments(QueueFilter(sourceOf: 9)) == [])
        let request = ErasureRequest(.comments([1, 2]), reason: .request, moderator: "lan", time: StoreFixture.start)
        _ = try await fixture.store.erase(request)
        #expect(try await fixture.store.comments(QueueFilter(statuses: all, sourceOf: 1)) == [])
    }
}
