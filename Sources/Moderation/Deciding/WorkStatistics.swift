package import Foundation
import SpamFilter

/// How moderators keep up, and how well rules and moderators judge.
package struct WorkStatistics: Hashable, Sendable, Codable {
    package struct Hour: Hashable, Sendable, Codable {
        package let accepted: Int
        package let decided: Int

        package init(accepted: Int, decided: Int) {
            self.accepted = accepted
            self.decided = decided
        }
    }

    package struct Worker: Hashable, Sendable, Codable {
        package let moderator: String
        /// Comments decided on.
        package let decided: Int
        /// Those of them whose decision was taken back.
        package let undone: Int

        package init(moderator: String, decided: Int, undone: Int) {
            self.moderator = moderator
            self.decided = decided
            self.undone = undone
        }
    }

    package struct Rule: Hashable, Sendable, Codable {
        /// Of the reason that it gives.
        package let code: String
        /// Comments for which it gave it.
        package let found: Int
        /// Those of them on which a moderator decided.
        package let decided: Int
        /// Those of them that are approved now: the rule was overturned.
        package let approved: Int

        package init(code: String, found: Int, decided: Int, approved: Int) {
            self.code = code
            self.found = found
            self.decided = decided
            self.approved = approved
        }
    }

    /// How many hours ``hours`` has.
    package static let hourCount = 24

    /// Decisions and comments since then are counted.
    package let since: Date
    /// Comments on which a moderator decided for the first time.
    package let decided: Int
    /// From a comment's arrival to that decision, in seconds: half of them took so long at most, and 95 of 100. Nil where
    /// there were none.
    package let medianSeconds: Double?
    package let slowestSeconds: Double?
    /// The last 24 hours whatever `since` is, the one that runs now last.
    package let hours: [Hour]
    /// By name of the band.
    package let bands: [String: Int]
    /// Those with most decisions first.
    package let workers: [Worker]
    /// By code.
    package let rules: [Rule]

    /// - Parameters:
    ///   - since: Decisions and comments since then are counted.
    ///   - delays: From arrival to the first decision, in milliseconds, sorted.
    ///   - hours: Of the last 24 hours.
    ///   - bands: By name of the band.
    ///   - workers: Those with most decisions first.
    ///   - rules: By code.
    package init(
        since: Date,
        delays: [Int64],
        hours: [Hour],
        bands: [String: Int],
        workers: [Worker],
        rules: [Rule]
    ) {
        self.since = since
        decided = delays.count
        medianSeconds = Self.quantile(0.5, of: delays)
        slowestSeconds = Self.quantile(0.95, of: delays)
        self.hours = hours
        self.bands = bands
        self.workers = workers
        self.rules = rules
    }

    /// The nearest rank, in seconds.
    private static func quantile(_ share: Double, of delays: [Int64]) -> Double? {
        guard !delays.isEmpty else { return nil }
        let rank = Int((share * Double(delays.count)).rounded(.up))
        return Double(delays[min(max(rank, 1), delays.count) - 1]) / 1000
    }
}
