package import Foundation
import Synchronization

/// Limits how often a source may submit, by the generic cell rate algorithm (ITU-T I.371): one time a source.
///
/// Kept in memory and bounded; a restart forgets it.
package final class RateLimiter: Sendable {
    private struct Key: Hashable {
        let site: String
        let source: SourceHash
    }

    private let capacity: Int
    /// When each source will have used up nothing again.
    private let theoreticalArrivals = Mutex<[Key: Date]>([:])

    package init(capacity: Int = 100_000) {
        self.capacity = capacity
    }

    /// Counts one submission, unless it is only asked. Returns how long to wait if it is one too many; such a one is not
    /// counted.
    package func wait(
        for source: SourceHash,
        site: String,
        rate: Rate,
        now: Date,
        isCounted: Bool = true
    ) -> Duration? {
        let interval = rate.period.seconds / Double(rate.count)
        let key = Key(site: site, source: source)
        return theoreticalArrivals.withLock { arrivals in
            // Never beyond one period, so that a clock that is set back locks nobody out.
            let arrival = min(max(arrivals[key] ?? now, now), now + rate.period.seconds)
            let wait = arrival.timeIntervalSince(now) + interval - rate.period.seconds
            guard wait <= 1e-6 else { return .seconds(wait) }
            guard isCounted else { return nil }
            if arrivals.count >= capacity, arrivals[key] == nil {
                Self.makeRoom(in: &arrivals, capacity: capacity, now: now)
            }
            arrivals[key] = arrival.addingTimeInterval(interval)
            return nil
        }
    }

    /// Drops what no longer limits anybody; if that is not enough, the half nearest to that.
    private static func makeRoom(in arrivals: inout [Key: Date], capacity: Int, now: Date) {
        arrivals = arrivals.filter { $0.value > now }
        guard arrivals.count >= capacity else { return }
        let median = arrivals.values.sorted()[arrivals.count / 2]
        arrivals = arrivals.filter { $0.value > median }
    }
}
