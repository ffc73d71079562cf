import Dispatch
package import Moderation
import NIOCore
import Synchronization

/// Where pictures and sounds are made: on threads of their own, so many at a time, so that a flood of requests for them
/// neither takes the event loops from those who post, nor piles up in memory.
///
/// Who comes when all places are taken is refused at once; and no source, and no subnet, takes more than its part of
/// them.
package final class DrawingRoom: Sendable {
    private struct State {
        /// In the making and waiting.
        var count = 0
        var running = 0
        var waiting: [@Sendable () -> Void] = []
        /// The same by source and by subnet; those with none are not kept.
        var counts: [SourceHash: Int] = [:]
        var made = 0
    }

    /// How many may be in the making and waiting together.
    private let capacity: Int
    private let capacityPerSource: Int
    private let capacityPerSubnet: Int
    /// How many are made at a time.
    private let width: Int
    private let queue = DispatchQueue(label: "duyet.drawing", qos: .utility, attributes: .concurrent)
    private let state = Mutex(State())

    package init(
        capacity: Int = 128,
        capacityPerSource: Int = 16,
        capacityPerSubnet: Int = 64,
        width: Int = max(System.coreCount / 2, 1)
    ) {
        self.capacity = capacity
        self.capacityPerSource = capacityPerSource
        self.capacityPerSubnet = capacityPerSubnet
        self.width = width
    }

    /// How many pictures and sounds have been begun.
    package var made: Int {
        state.withLock { $0.made }
    }

    /// Makes a picture or a sound for a visitor.
    ///
    /// - Parameters:
    ///   - visitor: Whose source and subnet have a part of the places.
    ///   - body: Makes it.
    /// - Returns: What the body returned.
    /// - Throws: `drawingBusy` when there is no place, `drawingLimited` when there is none for this visitor, or what the
    ///   body throws.
    package func make<Value: Sendable>(
        for visitor: Visitor,
        _ body: @escaping @Sendable () throws -> Value
    ) async throws -> Value {
        try enter(visitor)
        return try await withCheckedThrowingContinuation { continuation in
            start {
                let result = Result { try body() }
                self.leave(visitor)
                continuation.resume(with: result)
            }
        }
    }

    private func enter(_ visitor: Visitor) throws(ServerError) {
        let refusal = state.withLock { state -> ServerError? in
            guard state.count < capacity else { return .drawingBusy }
            guard state.counts[visitor.source, default: 0] < capacityPerSource,
                state.counts[visitor.subnet, default: 0] < capacityPerSubnet
            else {
                return .drawingLimited
            }
            state.count += 1
            for hash in visitor.hashes { state.counts[hash, default: 0] += 1 }
            return nil
        }
        if let refusal { throw refusal }
    }

    private func start(_ work: @escaping @Sendable () -> Void) {
        let mayRun = state.withLock { state in
            guard state.running < width else {
                state.waiting.append(work)
                return false
            }
            state.running += 1
            state.made += 1
            return true
        }
        if mayRun { queue.async(execute: work) }
    }

    /// Gives the place free, and the thread to the one that has waited for longest.
    private func leave(_ visitor: Visitor) {
        let next = state.withLock { state -> (@Sendable () -> Void)? in
            state.count -= 1
            for hash in visitor.hashes {
                let left = state.counts[hash, default: 1] - 1
                state.counts[hash] = left > 0 ? left : nil
            }
            guard !state.waiting.isEmpty else {
                state.running -= 1
                return nil
            }
            state.made += 1
            return state.waiting.removeFirst()
        }
        if let next { queue.async(execute: next) }
    }
}

extension Visitor {
    /// Of an address that is no number both are the same.
    fileprivate var hashes: [SourceHash] {
        source == subnet ? [source] : [source, subnet]
    }
}
