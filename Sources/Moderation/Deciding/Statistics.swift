package import Foundation

/// How a site stands.
package struct Statistics: Hashable, Sendable {
    package let site: String
    package let counts: [CommentStatus: Int]
    /// When the oldest pending comment came.
    package let oldestPending: Date?
    /// Accepted and decided in the last 24 hours.
    package let acceptedLastDay: Int
    package let decidedLastDay: Int

    package init(
        site: String,
        counts: [CommentStatus: Int],
        oldestPending: Date?,
        acceptedLastDay: Int,
        decidedLastDay: Int
    ) {
        self.site = site
        self.counts = counts
        self.oldestPending = oldestPending
        self.acceptedLastDay = acceptedLastDay
        self.decidedLastDay = decidedLastDay
    }
}
