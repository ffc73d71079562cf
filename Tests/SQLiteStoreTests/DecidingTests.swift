import Foundation
import Moderation
import SQLiteStore
import Testing

struct DecidingTests {
    @Test("a decision changes the status, with an entry for each comment")
    func deciding() async throws {
        let fixture = try await StoreFixture()
        let ids = [try await fixture.accept("a"), try await fixture.accept("b")]
        let result = try await fixture.decide(ids, .approved)
        #expect(result == DecisionResult(operation: 1, changed: ids, conflicts: [], unknown: []))
        for id in ids {
            #expect(try await fixture.status(id) == .approved)
            let last = try #require(try await fixture.store.auditEntries(ofComment: id).last)
            let text = String(decoding: last.entry, as: UTF8.self)
            #expect(text.contains("actor: moderator lan\naction: decide\n"))
            #expect(text.contains("operation: 1\nbefore: pending\nafter: approved\n"))
        }
    }

    @Test("what was decided meanwhile stays, and is told")
    func conflicts() async throws {
        let fixture = try await StoreFixture()
        let id = try await fixture.accept()
        _ = try await fixture.decide([id], .rejected)
        let second = try await fixture.decide([id, 99], .approved)
        #expect(second.operation == nil)
        #expect(second.unknown == [99])
        #expect(second.conflicts.map(\.status) == [.rejected])
        #expect(second.conflicts.first?.lastDecision?.moderator == "lan")
        #expect(try await fixture.status(id) == .rejected)
        #expect(try await fixture.store.operations(limit: 10).count == 1)
    }

    @Test("a comment named twice is decided once")
    func repeatedIDs() async throws {
        let fixture = try await StoreFixture()
        let id = try await fixture.accept()
        #expect(try await fixture.decide([id, id], .approved).changed == [id])
    }

    @Test("an undo puts everything back, and can itself be undone")
    func undoing() async throws {
        let fixture = try await StoreFixture()
        let pending = try await fixture.accept("a")
        let spam = try await fixture.accept("b", status: .spam)
        _ = try await fixture.decide([pending, spam], .approved)
        let undo = try await fixture.store.undo(operation: 1, moderator: "minh", time: StoreFixture.start)
        #expect(undo == DecisionResult(operation: 2, changed: [pending, spam], conflicts: [], unknown: []))
        #expect(try await fixture.status(pending) == .pending)
        #expect(try await fixture.status(spam) == .spam)
        _ = try await fixture.store.undo(operation: 2, moderator: "minh", time: StoreFixture.start)
        #expect(try await fixture.status(spam) == .approved)
        #expect(try await fixture.store.decisions(ofComment: spam).map(\.after) == [.approved, .spam, .approved])
    }

    @Test("an operation is undone once")
    func undoingTwice() async throws {
        let fixture = try await StoreFixture()
        let id = try await fixture.accept()
        _ = try await fixture.decide([id], .approved)
        _ = try await fixture.store.undo(operation: 1, moderator: "lan", time: StoreFixture.start)
        await #expect(throws: ModerationError.alreadyUndone(1, by: 2)) {
            _ = try await fixture.store.undo(operation: 1, moderator: "lan", time: StoreFixture.start)
        }
        await #expect(throws: ModerationError.unknownOperation(9)) {
            _ = try await fixture.store.undo(operation: 9, moderator: "lan", time: StoreFixture.start)
        }
    }

    @Test("an undo leaves alone what was decided again since")
    func undoAfterAnotherDecision() async throws {
        let fixture = try await StoreFixture()
        let id = try await fixture.accept()
        _ = try await fixture.decide([id], .approved)
        _ = try await fixture.decide([id], .rejected, from: [.approved])
        let undo = try await fixture.store.undo(operation: 1, moderator: "lan", time: StoreFixture.start)
        #expect(undo.changed == [])
        #expect(undo.conflicts.map(\.comment) == [id])
        #expect(try await fixture.status(id) == .rejected)
    }

    @Test("holding takes a decided comment back into the queue")
    func holding() async throws {
        let fixture = try await StoreFixture()
        let id = try await fixture.accept(status: .approved)
        #expect(try await fixture.decide([id], .pending).changed == [id])
        #expect(try await fixture.decide([id], .pending).conflicts.map(\.status) == [.pending])
    }

    @Test("the history tells who did what, newest first, and what undid it")
    func history() async throws {
        let fixture = try await StoreFixture()
        let id = try await fixture.accept()
        _ = try await fixture.decide([id], .approved)
        _ = try await fixture.store.undo(operation: 1, moderator: "minh", time: StoreFixture.start)
        let operations = try await fixture.store.operations(limit: 10)
        #expect(try await fixture.store.operations(before: 2, limit: 10).map(\.id) == [1])
        #expect(try await fixture.store.operations(before: 1, limit: 10) == [])
        #expect(operations.map(\.id) == [2, 1])
        #expect(operations.map(\.undoes) == [1, nil])
        #expect(operations.map(\.undoneBy) == [nil, 2])
        #expect(operations.map(\.comments) == [[id], [id]])
    }
}
