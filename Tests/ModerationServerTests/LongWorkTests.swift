import Synchronization
import Testing

@testable import ModerationServer

struct LongWorkTests {
    /// Work that goes on until it is let go.
    private final class Held: Sendable {
        private let state = Mutex<(isFree: Bool, waiting: [CheckedContinuation<Void, Never>])>((false, []))
        let begun = Atomic<Int>(0)

        func wait() async {
            begun.add(1, ordering: .sequentiallyConsistent)
            await withCheckedContinuation { continuation in
                let isFree = state.withLock { state in
                    if !state.isFree { state.waiting.append(continuation) }
                    return state.isFree
                }
                if isFree { continuation.resume() }
            }
        }

        func free() {
            let waiting = state.withLock { state in
                state.isFree = true
                return state.waiting
            }
            for continuation in waiting { continuation.resume() }
        }
    }

    private struct Failure: Error {}

    @Test("one at a time is done, sixteen wait, and who comes then is told to come again")
    func bounds() async throws {
        let work = LongWork()
        let held = Held()
        try await withThrowingTaskGroup(of: Bool.self) { group in
            for _ in 0..<20 {
                group.addTask {
                    do {
                        try await work.run { await held.wait() }
                        return true
                    } catch ServerError.longWorkBusy {
                        return false
                    }
                }
            }
            var refused = 0
            // Three have no place; the others end when they are let go.
            while refused < 3, let isDone = try await group.next() { if !isDone { refused += 1 } }
            #expect(held.begun.load(ordering: .sequentiallyConsistent) <= 1)
            held.free()
            var done = 0
            while let isDone = try await group.next() { if isDone { done += 1 } }
            #expect((done, refused) == (17, 3))
            #expect(held.begun.load(ordering: .sequentiallyConsistent) == 17)
        }
    }

    @Test("a failure hands its place over")
    func failure() async throws {
        let work = LongWork()
        for _ in 0..<3 {
            await #expect(throws: Failure.self) { try await work.run { throw Failure() } }
        }
        #expect(try await work.run { 5 } == 5)
    }
}
