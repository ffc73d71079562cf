import Foundation
import GRDB
import Moderation
import Testing

@testable import SQLiteStore

struct WorkbenchTests {
    private static let scores = [0.2, 0.9, 0.5, 0.9, 0.1]

    /// Five comments of the scores above, from two threads by turns.
    private static func fixture() async throws -> StoreFixture {
        let fixture = try await StoreFixture()
        for (index, score) in scores.enumerated() {
            let draft = fixture.draft("Ý kiến \(index)", thread: "/bai-\(index % 2)")
            _ = try await fixture.store.accept(draft) { _ in Judgement(status: .pending, reasons: []) }
            try await fixture.store.database.write { database in
                try database.execute(sql: "UPDATE comment SET score = ? WHERE id = ?", arguments: [score, index + 1])
            }
        }
        return fixture
    }

    private static func ids(
        _ queue: WorkQueue,
        _ order: WorkOrder = .age,
        after: Int64 = 0,
        limit: Int = 50,
        in fixture: StoreFixture
    ) async throws -> [Int64] {
        let request = WorkRequest(
            queue,
            order: order,
            moderator: "lan",
            after: after,
            limit: limit,
            time: StoreFixture.start
        )
        return try await fixture.store.page(request).map(\.id)
    }

    @Test(
        "each order comes page by page, nothing twice and nothing left out",
        arguments: [(WorkOrder.age, [1, 2, 3, 4, 5]), (.risk, [2, 4, 3, 1, 5]), (.article, [1, 3, 5, 2, 4])]
            as [(WorkOrder, [Int64])]
    )
    func orders(order: WorkOrder, expected: [Int64]) async throws {
        let fixture = try await Self.fixture()
        var found: [Int64] = []
        while true {
            let page = try await Self.ids(.unsure, order, after: found.last ?? 0, limit: 2, in: fixture)
            found += page
            if page.count < 2 { break }
        }
        #expect(found == expected)
    }

    @Test("a search finds in every queue what says the words, page by page, and each of what is nearly the same")
    func searching() async throws {
        let fixture = try await Self.fixture()
        for text in ["Đường phố đông vui", "Đường phố đông vui lắm", "Phố cũ"] {
            let draft = fixture.draft(text, fingerprint: 3)
            _ = try await fixture.store.accept(draft) { _ in Judgement(status: .pending, reasons: []) }
        }
        func found(_ queue: WorkQueue, _ words: String, _ order: WorkOrder = .age, after: Int64 = 0) async throws
            -> [Int64]
        {
            let request = WorkRequest(
                queue,
                order: order,
                search: SearchQuery(words),
                moderator: "lan",
                after: after,
                limit: 2,
                time: StoreFixture.start
            )
            return try await fixture.store.page(request).map(\.id)
        }
        for order in WorkOrder.allCases {
            #expect(try await found(.unsure, "pho", order) == [6, 7])
            #expect(try await found(.unsure, "pho", order, after: 7) == [8])
            #expect(try await found(.unsure, #""dong vui""#, order) == [6, 7])
            #expect(try await found(.unsure, #""vui dong""#, order).isEmpty)
        }
        let request = DecisionRequest(
            comments: [1, 7],
            status: .rejected,
            reason: "insult",
            moderator: "lan",
            time: StoreFixture.start
        )
        _ = try await fixture.store.decide(request)
        #expect(try await found(.mine, "đường") == [7])
        #expect(try await found(.mine, "ý", after: 7) == [1])
        #expect(try await found(.appeals, "đường").isEmpty)
        _ = try await fixture.store.submit(
            AppealDraft(comment: 7, message: "Xin xem lại", time: StoreFixture.start),
            period: .seconds(60)
        )
        #expect(try await found(.appeals, #""đông vui""#) == [7])
        #expect(try await found(.appeals, "cũ").isEmpty)
    }

    @Test("what was decided goes from its queue to the moderator's own, until somebody decides again")
    func own() async throws {
        let fixture = try await Self.fixture()
        func decide(_ id: Int64, _ status: CommentStatus, by moderator: String) async throws -> Int64? {
            let request = DecisionRequest(
                comments: [id],
                status: status,
                expected: Set(CommentStatus.allCases),
                moderator: moderator,
                time: StoreFixture.start
            )
            return try await fixture.store.decide(request).operation
        }
        _ = try await decide(2, .approved, by: "lan")
        let operation = try #require(try await decide(3, .spam, by: "lan"))
        _ = try await decide(4, .rejected, by: "hoa")
        #expect(try await Self.ids(.unsure, in: fixture) == [1, 5])
        #expect(try await Self.ids(.mine, in: fixture) == [3, 2])
        #expect(try await Self.ids(.mine, after: 3, in: fixture) == [2])
        // What a person called spam waits for nobody.
        #expect(try await Self.ids(.likelySpam, in: fixture) == [])
        _ = try await decide(2, .rejected, by: "hoa")
        #expect(try await Self.ids(.mine, in: fixture) == [3])
        _ = try await fixture.store.undo(operation: operation, moderator: "lan", time: StoreFixture.start)
        #expect(try await Self.ids(.mine, in: fixture) == [])
        #expect(try await Self.ids(.unsure, .risk, in: fixture) == [3, 1, 5])
        let sizes = try await fixture.store.sizes(WorkRequest(.unsure, moderator: "lan", time: StoreFixture.start))
        #expect(sizes == [.unsure: 3, .likelySpam: 0, .unsolved: 0, .appeals: 0, .mine: 0])
    }

    @Test("what the policy holds as spam is likely spam, and stands there again when a decision was undone")
    func likelySpam() async throws {
        let fixture = try await StoreFixture()
        let draft = fixture.draft("Quảng cáo")
        _ = try await fixture.store.accept(draft) { _ in Judgement(status: .spam, reasons: []) }
        #expect(try await Self.ids(.likelySpam, in: fixture) == [1])
        let request = DecisionRequest(comments: [1], status: .approved, moderator: "lan", time: StoreFixture.start)
        let operation = try #require(try await fixture.store.decide(request).operation)
        #expect(try await Self.ids(.likelySpam, in: fixture) == [])
        _ = try await fixture.store.undo(operation: operation, moderator: "lan", time: StoreFixture.start)
        #expect(try await Self.ids(.likelySpam, .risk, in: fixture) == [1])
    }

    @Test("a comment's surroundings tell of its author's past, its source's, and what stands before it")
    func surroundings() async throws {
        let fixture = try await StoreFixture()
        for text in ["một", "hai", "ba", "bốn"] {
            _ = try await fixture.store.accept(fixture.draft(text), judge: StoreFixture.hold)
        }
        for (ids, status) in [([1, 2], CommentStatus.approved), ([3], .rejected)] as [([Int64], CommentStatus)] {
            let request = DecisionRequest(comments: ids, status: status, moderator: "lan", time: StoreFixture.start)
            _ = try await fixture.store.decide(request)
        }
        let found = try #require(try await fixture.store.surroundings(ofComment: 4))
        #expect(found.before.map(\.id) == [1, 2])
        #expect(found.author.approved == 2 && found.author.rejected == 1 && found.author.spam == 0)
        #expect(found.author == found.source)
        #expect(found.author.first != nil)
        #expect(found.lastDecision == nil && found.appeal == nil && found.copies == nil)
        #expect(try await fixture.store.surroundings(ofComment: 3)?.lastDecision?.after == .rejected)
        #expect(try await fixture.store.surroundings(ofComment: 99) == nil)
        #expect(try await fixture.store.conversation(aroundComment: 4, limit: 1).map(\.id) == [2, 4])
    }

    @Test("of near duplicates the first stands for all in a queue")
    func copies() async throws {
        let fixture = try await StoreFixture()
        let advert = "Nhận vay tiền nhanh trong ngày, lãi suất thấp, không cần thế chấp, gọi số"
        for number in 1...3 {
            let draft = fixture.draft("\(advert) \(number)", address: "10.0.\(number).1")
            _ = try await fixture.store.accept(draft, judge: StoreFixture.hold)
        }
        _ = try await fixture.store.accept(
            fixture.draft("Tôi đồng ý với tác giả về giao thông"),
            judge: StoreFixture.hold
        )
        for order in WorkOrder.allCases { #expect(try await Self.ids(.unsure, order, in: fixture) == [1, 4]) }
        #expect(try await fixture.store.surroundings(ofComment: 1)?.copies == CopyCount(count: 3, subnets: 3))
        let request = DecisionRequest(comments: [1], status: .spam, moderator: "lan", time: StoreFixture.start)
        _ = try await fixture.store.decide(request)
        #expect(try await Self.ids(.unsure, in: fixture) == [2, 4])
    }

    @Test("a page is read from an index, in its order", arguments: [WorkQueue.unsure, .likelySpam], WorkOrder.allCases)
    func plans(queue: WorkQueue, order: WorkOrder) async throws {
        let fixture = try await StoreFixture()
        let sql = WorkQuery(queue: queue, order: order).page
        let plan = try await fixture.store.database.read { database in
            var arguments: StatementArguments = ["site": "demo", "unsolved": false, "limit": 50, "id": 7]
            if order == .risk { arguments += ["risk": 0.5] }
            if order == .article { arguments += ["thread": 2] }
            return try Row.fetchAll(database, sql: "EXPLAIN QUERY PLAN \(sql)", arguments: arguments)
                .map { $0["detail"] as String? ?? "" }
        }
        let index = ["age": "commentInQueue", "risk": "queueByRisk", "article": "queueByArticle"][order.rawValue]
        #expect(plan.contains { $0.contains(index ?? "?") }, "\(plan)")
        #expect(!plan.contains { $0.contains("TEMP B-TREE") || $0.hasPrefix("SCAN comment") }, "\(plan)")
    }
}
