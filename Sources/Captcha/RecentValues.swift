import Synchronization

/// Values that were asked for last, so many at most: when one more comes, the one that nobody asked for longest goes.
final class RecentValues<Key: Hashable & Sendable, Value: Sendable>: Sendable {
    private struct Entry {
        let value: Value
        var lastUse: UInt64
    }

    private struct State {
        var entries: [Key: Entry] = [:]
        var uses: UInt64 = 0
    }

    private let capacity: Int
    private let state = Mutex(State())

    /// - Parameter capacity: At least one.
    init(capacity: Int) {
        self.capacity = capacity
    }

    var count: Int {
        state.withLock { $0.entries.count }
    }

    /// The remembered value, or what `make` gives, which is remembered then. Nobody waits while it is made; two who ask for it
    /// at once may both make it.
    func value(for key: Key, make: () -> Value) -> Value {
        let known = state.withLock { state in
            state.uses += 1
            state.entries[key]?.lastUse = state.uses
            return state.entries[key]?.value
        }
        if let known { return known }
        let value = make()
        state.withLock { state in
            if state.entries[key] == nil, state.entries.count >= capacity {
                let oldest = state.entries.min { $0.value.lastUse < $1.value.lastUse }
                if let oldest { state.entries[oldest.key] = nil }
            }
            state.entries[key] = Entry(value: value, lastUse: state.uses)
        }
        return value
    }
}
