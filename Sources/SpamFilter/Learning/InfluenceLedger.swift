/// How many lessons came from whom within the current hour: a flood of labels, by mistake or in bad faith, moves the filter
/// by so many lessons and no more.
package struct InfluenceLedger: Hashable, Sendable {
    /// Lessons of one moderator in one hour that count, and of all.
    static let moderatorLimit = 200
    static let hourLimit = 1000

    private static let secondsPerHour: Int64 = 3600

    var hour: Int64 = 0
    var total = 0
    var moderators: [String: Int] = [:]

    /// - Returns: Whether the lesson counts. Lessons of nobody in particular always do.
    package mutating func admit(moderator: String?, time: Int64) -> Bool {
        guard let moderator else { return true }
        let hour = time / Self.secondsPerHour
        // Also when a clock was set back: one that ran ahead would else end all learning.
        if hour != self.hour { self = InfluenceLedger(hour: hour) }
        let count = moderators[moderator, default: 0]
        guard count < Self.moderatorLimit, total < Self.hourLimit else { return false }
        moderators[moderator] = count + 1
        total += 1
        return true
    }
}
