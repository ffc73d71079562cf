import Foundation
import GRDB
import Moderation
import Testing

@testable import SQLiteStore

struct WorkTests {
    private static let hour: TimeInterval = 3600

    private func decide(
        _ ids: [Int64],
        _ status: CommentStatus,
        as moderator: String = "lan",
        after seconds: TimeInterval,
        in fixture: StoreFixture
    ) async throws -> Int64? {
        try await fixture.store.decide(
            DecisionRequest(
                comments: ids,
                status: status,
                expected: Set(CommentStatus.allCases),
                moderator: moderator,
                time: StoreFixture.start.addingTimeInterval(seconds)
            )
        ).operation
    }

    @Test("half, and 95 of 100, of first decisions took so long")
    func delays() async throws {
        let fixture = try await StoreFixture()
        for number in 1...20 {
            let id = try await fixture.accept("\(number)")
            _ = try await decide([id], .approved, after: TimeInterval(number * 10), in: fixture)
        }
        // A second decision does not count.
        _ = try await decide([1], .rejected, after: 5000, in: fixture)
        let work = try await fixture.store.work(
            site: nil,
            since: StoreFixture.start,
            now: StoreFixture.start.addingTimeInterval(6000)
        )
        #expect(work.decided == 20)
        #expect(work.medianSeconds == 100)
        #expect(work.slowestSeconds == 190)
        let later = try await fixture.store.work(
            site: "demo",
            since: StoreFixture.start.addingTimeInterval(195),
            now: StoreFixture.start.addingTimeInterval(6000)
        )
        #expect(later.decided == 1)
        #expect(later.workers == [.init(moderator: "lan", decided: 2, undone: 0)])
    }

    @Test("arrivals and decisions stand in their hours, the last one the present")
    func hours() async throws {
        let fixture = try await StoreFixture()
        for number in 1...3 { try await fixture.accept("\(number)") }
        _ = try await decide([1, 2], .approved, after: 2 * Self.hour, in: fixture)
        let work = try await fixture.store.work(
            site: nil,
            since: StoreFixture.start,
            now: StoreFixture.start.addingTimeInterval(3 * Self.hour)
        )
        #expect(work.hours.count == 24)
        #expect(work.hours.suffix(4).map(\.accepted) == [3, 0, 0, 0])
        #expect(work.hours.suffix(4).map(\.decided) == [0, 0, 2, 0])
        #expect(work.hours.dropLast(4).allSatisfy { $0 == .init(accepted: 0, decided: 0) })
    }

    @Test("what a moderator decided and others took back is told, an undo that was undone is not")
    func workers() async throws {
        let fixture = try await StoreFixture()
        for number in 1...4 { try await fixture.accept("\(number)") }
        let first = try #require(try await decide([1, 2], .approved, as: "hoa", after: 1, in: fixture))
        let second = try #require(try await decide([3], .rejected, as: "hoa", after: 2, in: fixture))
        _ = try await decide([4], .spam, after: 3, in: fixture)
        _ = try await fixture.store.undo(operation: first, moderator: "lan", time: StoreFixture.start)
        let undo = try await fixture.store.undo(operation: second, moderator: "lan", time: StoreFixture.start)
        let redone = try #require(undo.operation)
        _ = try await fixture.store.undo(operation: redone, moderator: "lan", time: StoreFixture.start)
        let work = try await fixture.store.work(site: nil, since: StoreFixture.start, now: StoreFixture.start)
        #expect(
            work.workers == [
                .init(moderator: "hoa", decided: 3, undone: 2), .init(moderator: "lan", decided: 1, undone: 0),
            ]
        )
    }

    @Test("a rule's finds are compared with what moderators made of them")
    func rules() async throws {
        let fixture = try await StoreFixture()
        for number in 1...4 {
            try await fixture.accept("\(number)", reasons: [Reason(.tooManyLinks), Reason(.duplicate)])
        }
        try await fixture.accept("5", status: .approved, reasons: [Reason(.duplicate)])
        _ = try await decide([1], .approved, after: 1, in: fixture)
        _ = try await decide([2, 3], .rejected, after: 1, in: fixture)
        let work = try await fixture.store.work(site: nil, since: StoreFixture.start, now: StoreFixture.start)
        #expect(
            work.rules == [
                .init(code: "duplicate", found: 5, decided: 3, approved: 1),
                .init(code: "too_many_links", found: 4, decided: 3, approved: 1),
            ]
        )
        let later = StoreFixture.start.addingTimeInterval(1)
        #expect(try await fixture.store.work(site: nil, since: later, now: later).rules == [])
    }

    @Test("only the sites that are meant count, and an unknown one is told")
    func sites() async throws {
        let fixture = try await StoreFixture()
        let id = try await fixture.accept()
        _ = try await decide([id], .approved, after: 1, in: fixture)
        try await fixture.store.addSite(
            Site(id: "bao", name: "Báo", created: StoreFixture.start),
            moderator: "an",
            time: StoreFixture.start
        )
        let start = StoreFixture.start
        #expect(try await fixture.store.work(site: "bao", since: start, now: start).workers == [])
        #expect(try await fixture.store.work(sites: ["bao", "demo"], since: start, now: start).decided == 1)
        await #expect(throws: ModerationError.unknownSite("x")) {
            _ = try await fixture.store.work(site: "x", since: start, now: start)
        }
    }

    @Test(
        "no count walks through all comments",
        arguments: [
            WorkQueries.delayQuery, WorkQueries.acceptedQuery, WorkQueries.decidedQuery, WorkQueries.bandQuery,
            WorkQueries.workerQuery, WorkQueries.ruleQuery,
        ]
    )
    func plans(sql: String) async throws {
        let store = try SQLiteStore.inMemory()
        let plan = try await store.database.read { database in
            try Row.fetchAll(
                database,
                sql: "EXPLAIN QUERY PLAN \(sql)",
                arguments: ["since": 5, "sites": #"["demo"]"#]
            ).map { $0["detail"] as String? ?? "" }
        }
        let scans = plan.filter { $0.hasPrefix("SCAN") && !$0.contains("json_each") && !$0.contains("SUBQUERY") }
        #expect(scans == [], "\(plan)")
    }
}
