import Foundation

/// Counts what became of the comments that were accepted in a period.
package struct TransparencyCounts: Hashable, Sendable {
    /// Under which refusals without a code are counted.
    package static let noReason = ""

    package private(set) var received = 0
    package private(set) var approved = 0
    package private(set) var waiting = 0
    /// Held by the policy as spam, or called spam by a moderator.
    package private(set) var spam = 0
    /// Refused because they were erased, not by a decision.
    package private(set) var erased = 0
    /// By the reason's code.
    package private(set) var refused: [String: Int] = [:]
    /// Published or held as spam with nobody deciding.
    package private(set) var automatic = 0
    /// From acceptance to the first decision, in seconds.
    private var delays: [Double] = []

    package init() {}

    package mutating func add(_ outcome: CommentOutcome) {
        received += 1
        switch outcome.status {
        case .approved: approved += 1
        case .pending: waiting += 1
        case .spam: spam += 1
        case .rejected where outcome.isRefused: refused[outcome.reason ?? Self.noReason, default: 0] += 1
        case .rejected: erased += 1
        }
        if let first = outcome.firstDecision {
            delays.append(max(0, first.timeIntervalSince(outcome.created)))
        } else if outcome.status == .approved || outcome.status == .spam {
            automatic += 1
        }
    }

    package mutating func add(_ other: TransparencyCounts) {
        received += other.received
        approved += other.approved
        waiting += other.waiting
        spam += other.spam
        erased += other.erased
        refused.merge(other.refused, uniquingKeysWith: +)
        automatic += other.automatic
        delays += other.delays
    }

    package var refusedCount: Int {
        refused.values.reduce(0, +)
    }

    /// Seconds; nil where there are fewer decisions than may be told.
    package var medianDelay: Double? {
        guard delays.count >= MergedCounts.smallest else { return nil }
        let sorted = delays.sorted()
        let middle = sorted.count / 2
        return sorted.count.isMultiple(of: 2) ? (sorted[middle - 1] + sorted[middle]) / 2 : sorted[middle]
    }
}
