package import Foundation
import Synchronization

/// Notices when a source, or its subnet, asks for many challenges or sends many submissions in a short time.
///
/// Each is a bucket that leaks, as in the generic cell rate algorithm: one time a bucket. The buckets lie in two tables of
/// fixed size (a count-min sketch): the memory is the same however many sources come, and nobody but one who meets a
/// busy source in both tables is taken for it. The tables are indexed by the keyed hash of the address, so nobody can
/// choose whom he meets.
package final class ActivityMeter: Sendable {
    package enum Event: Sendable {
        case challenge, submission

        /// A page asks for challenges by itself, so they say less.
        fileprivate var weight: Double {
            switch self {
            case .challenge: 1
            case .submission: 5
            }
        }
    }

    /// In seconds: what a full bucket takes to run empty.
    private static let period: TimeInterval = 600
    /// What a source's bucket holds: so many challenges, or a fifth as many submissions.
    private static let sourceCapacity = 60.0
    private static let subnetCapacity = 300.0
    private static let rowLength = 1 << 14

    /// When each bucket will be empty, in seconds since 2001: two rows for sources, and two for subnets.
    private let emptyTimes = Mutex([TimeInterval](repeating: 0, count: 4 * rowLength))

    package init() {}

    /// Counts one event and returns whether it, or one before it, made a bucket run over that has not run down since.
    package func note(_ event: Event, by visitor: Visitor, now: Date) -> Bool {
        let time = now.timeIntervalSinceReferenceDate
        let source = Self.places(of: visitor.source, firstRow: 0)
        let subnet = Self.places(of: visitor.subnet, firstRow: 2)
        return emptyTimes.withLock { times in
            let isSourceFull = Self.pour(event.weight / Self.sourceCapacity, into: source, of: &times, time: time)
            let isSubnetFull = Self.pour(event.weight / Self.subnetCapacity, into: subnet, of: &times, time: time)
            return isSourceFull || isSubnetFull
        }
    }

    /// Pours so much, as a part of what a bucket holds, and returns whether it ran over.
    private static func pour(
        _ amount: Double,
        into places: (Int, Int),
        of times: inout [TimeInterval],
        time: TimeInterval
    ) -> Bool {
        // Never beyond two periods, so that a burst is forgotten, and a clock that is set back does no lasting harm.
        let latest = time + 2 * period
        let first = min(times[places.0], latest)
        let second = min(times[places.1], latest)
        let emptyTime = min(max(min(first, second), time) + amount * period, latest)
        times[places.0] = max(first, emptyTime)
        times[places.1] = max(second, emptyTime)
        return emptyTime > time + period
    }

    private static func places(of source: SourceHash, firstRow: Int) -> (Int, Int) {
        func place(_ bytes: ArraySlice<UInt8>, row: Int) -> Int {
            row * rowLength + bytes.reduce(0) { $0 << 8 | Int($1) } % rowLength
        }
        return (place(source.bytes[..<4], row: firstRow), place(source.bytes[4..<8], row: firstRow + 1))
    }
}
