/// What the log tells of how a site is moderated, counted over the comments that were accepted in a period.
///
/// What a person decided last is taken for the truth: approved, or refused (rejected or spam). What nobody decided about says
/// nothing of right and wrong.
package struct LogReport: Hashable, Sendable {
    /// What happened on a day, in UTC.
    package struct Day: Hashable, Sendable {
        package internal(set) var accepted = 0
        /// Those of them that the policy held as spam.
        package internal(set) var held = 0
        package internal(set) var decided = 0
        package internal(set) var erased = 0
    }

    package struct Rule: Hashable, Sendable {
        package internal(set) var found = 0
        /// Refused, of those that a person decided about: the rule's precision.
        package internal(set) var refused = Proportion()
    }

    package struct Moderator: Hashable, Sendable {
        /// By the status that was given.
        package internal(set) var decisions: [String: Int] = [:]
        /// Changed by somebody later, of all decisions.
        package internal(set) var overturned = Proportion()
    }

    /// Comments whose score lies in one tenth, of those that a person found to be spam or honest.
    package struct Bin: Hashable, Sendable {
        package internal(set) var scores = 0.0
        package internal(set) var spam = Proportion()

        package var meanScore: Double? {
            spam.total == 0 ? nil : scores / Double(spam.total)
        }
    }

    /// How the filter fared with the thresholds that were in force when each comment came.
    package struct Bands: Hashable, Sendable {
        /// Of all comments with a score.
        package internal(set) var spam = Proportion()
        package internal(set) var unsure = Proportion()
        package internal(set) var trusted = Proportion()
        /// In the band of spam, of what a person found to be spam.
        package internal(set) var caught = Proportion()
        /// In the band of spam, of what a person approved.
        package internal(set) var lost = Proportion()
        /// In the band of what is trusted, of what a person found to be spam.
        package internal(set) var leaked = Proportion()
    }

    /// What people asked for.
    package struct Complaints: Hashable, Sendable {
        /// Comments erased, by the code of the reason.
        package internal(set) var erasures: [String: Int] = [:]
        /// What was asked for by authors of refused comments, by the outcome: `open`, `granted`, `upheld`.
        package internal(set) var appeals: [String: Int] = [:]
    }

    package struct Week: Hashable, Sendable {
        package internal(set) var count = 0
        package internal(set) var scores = 0.0
    }

    package internal(set) var accepted = 0
    package internal(set) var entries = 0
    /// By the day's number since 1970.
    package internal(set) var days: [Int: Day] = [:]
    /// Of each comment that a person decided about, from its acceptance to the first decision, in seconds, in order.
    package internal(set) var delays: [Double] = []
    /// Pending, and nobody has decided about them.
    package internal(set) var waiting = 0
    /// Held as spam by the policy, of what a person refused.
    package internal(set) var caught = Proportion()
    /// Held as spam by the policy, of what a person approved.
    package internal(set) var lost = Proportion()
    /// Published or held by the policy with nobody deciding, of all.
    package internal(set) var automatic = Proportion()
    /// By the code of the reason.
    package internal(set) var rules: [String: Rule] = [:]
    /// By name.
    package internal(set) var moderators: [String: Moderator] = [:]
    /// Ten, from 0 to 1.
    package internal(set) var calibration = Array(repeating: Bin(), count: 10)
    /// By the number of the week since 1970.
    package internal(set) var weeks: [Int: Week] = [:]
    package internal(set) var bands = Bands()
    package internal(set) var complaints = Complaints()
    /// What second reviews found, in the order of samples: those whose comments all came in the period.
    package internal(set) var samples: [SampleFindings] = []
    /// Of each moderator with those who gave a second opinion on his comments; `policy` for what nobody decided.
    package internal(set) var agreement: [String: Kappa] = [:]
    /// Of each second reviewer with those who decided first.
    package internal(set) var reviewers: [String: Kappa] = [:]

    /// Expected calibration error: how far scores lie from the share of spam, on average; nil without scores.
    package var calibrationError: Double? {
        let total = calibration.reduce(0) { $0 + $1.spam.total }
        guard total > 0 else { return nil }
        return calibration.reduce(0) { sum, bin in
            guard let mean = bin.meanScore, let share = bin.spam.share else { return sum }
            return sum + abs(mean - share) * Double(bin.spam.total) / Double(total)
        }
    }

    /// The delay that so large a share of comments did not exceed; nil where nothing was decided.
    package func delay(quantile: Double) -> Double? {
        guard !delays.isEmpty else { return nil }
        let rank = Int((quantile * Double(delays.count)).rounded(.up)) - 1
        return delays[min(max(rank, 0), delays.count - 1)]
    }
}
