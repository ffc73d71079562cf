import Foundation
import GRDB
import Moderation
import Synchronization
import Testing

@testable import SQLiteStore

/// Operations that take more than one transaction.
struct DecidingManyTests {
    /// More than one transaction takes.
    private static func many() async throws -> (StoreFixture, [Int64]) {
        let fixture = try await StoreFixture()
        var ids: [Int64] = []
        for _ in 1...1100 { ids.append(try await fixture.accept()) }
        return (fixture, ids)
    }

    private static func decide(
        _ ids: [Int64],
        reason: String? = nil,
        in fixture: StoreFixture,
        progress: @escaping @Sendable (Int) -> Void = { _ in }
    ) async throws -> DecisionResult {
        let request = DecisionRequest(
            comments: ids,
            status: .rejected,
            reason: reason,
            moderator: "lan",
            time: StoreFixture.start
        )
        return try await fixture.store.decide(request, progress: progress)
    }

    @Test("many comments are one operation, in several transactions, and one undo puts all back")
    func one() async throws {
        let (fixture, ids) = try await Self.many()
        let steps = Mutex<[Int]>([])
        let result = try await Self.decide(ids + [ids[0], 9999], reason: "insult", in: fixture) { done in
            steps.withLock { $0.append(done) }
        }
        #expect(result == DecisionResult(operation: 1, changed: ids, conflicts: [], unknown: [9999]))
        #expect(steps.withLock { $0 } == [1000])
        let undone = try await fixture.store.undo(operation: 1, moderator: "lan", time: StoreFixture.start)
        #expect(undone == DecisionResult(operation: 2, changed: ids, conflicts: [], unknown: []))
        #expect(try await fixture.store.operations(before: nil, limit: 5).map(\.comments) == [ids, ids])
        await #expect(throws: ModerationError.alreadyUndone(1, by: 2)) {
            _ = try await fixture.store.undo(operation: 1, moderator: "lan", time: StoreFixture.start)
        }
    }

    @Test("a reason that one of the sites does not offer changes nothing, however many comments there are")
    func unknownReason() async throws {
        let (fixture, ids) = try await Self.many()
        await #expect(throws: ModerationError.self) { _ = try await Self.decide(ids, reason: "scam", in: fixture) }
        #expect(try await fixture.store.operations(before: nil, limit: 5).isEmpty)
    }

    @Test("what is cut off has done what it did: another operation decides the rest, an undo goes on under its number")
    func cutOff() async throws {
        let (fixture, ids) = try await Self.many()
        let database = fixture.store.database
        let stop: @Sendable (Int) -> Void = { _ in
            try? database.write { database in
                let sql = "CREATE TRIGGER stop BEFORE INSERT ON decision BEGIN SELECT raise(ABORT, 'stopped'); END"
                try database.execute(sql: sql)
            }
        }
        let goOn = { try await database.write { try $0.execute(sql: "DROP TRIGGER stop") } }
        await #expect(throws: ModerationError.self) { _ = try await Self.decide(ids, in: fixture, progress: stop) }
        try await goOn()
        #expect(try await Self.decide(ids, in: fixture).changed == Array(ids[1000...]))
        _ = try await fixture.store.undo(operation: 2, moderator: "lan", time: StoreFixture.start)
        #expect(try await Self.decide(Array(ids[1000...]), in: fixture).operation == 4)
        _ = try await fixture.store.undo(operation: 4, moderator: "lan", time: StoreFixture.start)
        _ = try await fixture.store.undo(operation: 1, moderator: "lan", time: StoreFixture.start)
        let all = try await Self.decide(ids, in: fixture)
        #expect(all.operation == 7)
        await #expect(throws: ModerationError.self) {
            _ = try await fixture.store.undo(operation: 7, moderator: "lan", time: StoreFixture.start) { done, _ in
                stop(done)
            }
        }
        try await goOn()
        await #expect(throws: ModerationError.alreadyUndone(7, by: 8)) {
            _ = try await fixture.store.undo(operation: 7, moderator: "hoa", time: StoreFixture.start)
        }
        let later = StoreFixture.start.addingTimeInterval(60)
        let rest = try await fixture.store.undo(operation: 7, moderator: "lan", time: later)
        #expect(rest == DecisionResult(operation: 8, changed: Array(ids[1000...]), conflicts: [], unknown: []))
        #expect(try await fixture.store.decisions(ofComment: ids[1050]).last?.time == StoreFixture.start)
    }

    @Test("an operation that is undone while its parts are decided stops: the rest could not be undone")
    func undoneMeanwhile() async throws {
        let (fixture, ids) = try await Self.many()
        let database = fixture.store.database
        let undoing: @Sendable (Int) -> Void = { _ in
            try? database.write { database in
                let sql = "INSERT INTO operation (kind, moderator, time, undoes) VALUES ('undo', 'hoa', 0, 1)"
                try database.execute(sql: sql)
            }
        }
        await #expect(throws: ModerationError.alreadyUndone(1, by: 2)) {
            _ = try await Self.decide(ids, in: fixture, progress: undoing)
        }
        #expect(try await fixture.status(ids[999]) == .rejected)
        #expect(try await fixture.status(ids[1000]) == .pending)
    }
}
