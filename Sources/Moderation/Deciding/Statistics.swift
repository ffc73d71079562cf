package import Foundation
package import SpamFilter

/// How a site stands.
package struct Statistics: Hashable, Sendable {
    package let site: String
    package let counts: [CommentStatus: Int]
    /// Of the pending ones, those that were sent without solving the check code.
    package let unsolved: Int
    /// Appeals that wait for an answer.
    package let openAppeals: Int
    /// When the oldest pending comment came, of those whose check code was solved.
    package let oldestPending: Date?
    /// Accepted and decided in the last 24 hours.
    package let acceptedLastDay: Int
    package let decidedLastDay: Int
    /// Of those accepted in the last 24 hours, how many the filter put into each band.
    package let bandsLastDay: [SpamBand: Int]

    package init(
        site: String,
        counts: [CommentStatus: Int],
        unsolved: Int,
        openAppeals: Int = 0,
        oldestPending: Date?,
        acceptedLastDay: Int,
        decidedLastDay: Int,
        bandsLastDay: [SpamBand: Int] = [:]
    ) {
        self.bandsLastDay = bandsLastDay
        self.site = site
        self.counts = counts
        self.unsolved = unsolved
        self.openAppeals = openAppeals
        self.oldestPending = oldestPending
        self.acceptedLastDay = acceptedLastDay
        self.decidedLastDay = decidedLastDay
    }
}
