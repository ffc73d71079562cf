package import Foundation
import Synchronization

/// What was read of sources' standings, kept for a minute: a source that asks again and again costs one read a minute.
///
/// Bounded: when it is full it begins anew.
package final class StandingCache: Sendable {
    private struct Key: Hashable {
        let site: String
        let source: SourceHash
    }

    private struct Entry {
        let standing: SourceStanding
        let read: Date
    }

    private static let freshness: TimeInterval = 60
    private let capacity: Int
    private let entries = Mutex<[Key: Entry]>([:])

    package init(capacity: Int = 4096) {
        self.capacity = capacity
    }

    package func standing(of source: SourceHash, site: String, now: Date) -> SourceStanding? {
        guard let entry = entries.withLock({ $0[Key(site: site, source: source)] }),
            abs(now.timeIntervalSince(entry.read)) < Self.freshness
        else {
            return nil
        }
        return entry.standing
    }

    package func keep(_ standing: SourceStanding, of source: SourceHash, site: String, now: Date) {
        entries.withLock { entries in
            if entries.count >= capacity { entries.removeAll(keepingCapacity: true) }
            entries[Key(site: site, source: source)] = Entry(standing: standing, read: now)
        }
    }

    package var count: Int {
        entries.withLock { $0.count }
    }
}
