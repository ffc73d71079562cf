package import Foundation
import Synchronization

/// What was read of sources' standings, kept for a minute: a source that asks again and again costs one read a minute.
///
/// Bounded: when it is full, the source that was taken in first goes.
package final class StandingCache: Sendable {
    private struct Key: Hashable {
        let site: String
        let source: SourceHash
    }

    private struct Entry {
        let standing: SourceStanding
        let read: Date
    }

    private struct State {
        var entries: [Key: Entry] = [:]
        /// Their keys, the oldest at `oldest` and the others after it, in a ring.
        var ring: [Key] = []
        var oldest = 0
    }

    private static let freshness: TimeInterval = 60
    private let capacity: Int
    private let state = Mutex(State())

    /// - Parameter capacity: How many sources are remembered, at least one.
    package init(capacity: Int = 4096) {
        self.capacity = capacity
    }

    package func standing(of source: SourceHash, site: String, now: Date) -> SourceStanding? {
        guard let entry = state.withLock({ $0.entries[Key(site: site, source: source)] }),
            abs(now.timeIntervalSince(entry.read)) < Self.freshness
        else {
            return nil
        }
        return entry.standing
    }

    package func keep(_ standing: SourceStanding, of source: SourceHash, site: String, now: Date) {
        let key = Key(site: site, source: source)
        state.withLock { state in
            guard state.entries.updateValue(Entry(standing: standing, read: now), forKey: key) == nil else { return }
            guard state.ring.count == capacity else { return state.ring.append(key) }
            state.entries[state.ring[state.oldest]] = nil
            state.ring[state.oldest] = key
            state.oldest = (state.oldest + 1) % capacity
        }
    }

    package var count: Int {
        state.withLock { $0.entries.count }
    }
}
