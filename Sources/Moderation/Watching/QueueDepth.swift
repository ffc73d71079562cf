package import Foundation

/// What waits at a site.
package struct QueueDepth: Hashable, Sendable {
    package let site: String
    /// Comments that wait for a decision, without those that are apart.
    package let pending: Int
    /// Comments that were sent without the check code.
    package let unsolved: Int
    package let openAppeals: Int
    /// When the oldest of the pending ones came.
    package let oldest: Date?

    package init(site: String, pending: Int, unsolved: Int, openAppeals: Int, oldest: Date?) {
        self.site = site
        self.pending = pending
        self.unsolved = unsolved
        self.openAppeals = openAppeals
        self.oldest = oldest
    }
}
