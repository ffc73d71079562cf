package import Foundation

/// How a site stands.
package struct Statistics: Hashable, Sendable {
    package let site: String
    package let counts: [CommentStatus: Int]
    /// When the oldest pending comment came.
    package let oldestPending: Date?
    /// Accepted and decided in the last 24 hours.
    package let acceptedToday: Int
    package let decidedToday: Int

    package init(
        site: String,
        counts: [CommentStatus: Int],
        oldestPending: Date?,
        acceptedToday: Int,
        decidedToday: Int
    ) {
        self.site = site
        self.counts = counts
        self.oldestPending = oldestPending
        self.acceptedToday = acceptedToday
        self.decidedToday = decidedToday
    }
}
