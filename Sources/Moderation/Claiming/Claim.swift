package import Foundation

/// That somebody is about to decide on a comment, so that nobody else does the same work meanwhile.
package struct Claim: Hashable, Sendable {
    package let comment: Int64
    package let site: String
    package let moderator: String
    /// Since when he holds it without a break.
    package let since: Date
    /// From when on it counts for nothing.
    package let expires: Date

    package init(comment: Int64, site: String, moderator: String, since: Date, expires: Date) {
        self.comment = comment
        self.site = site
        self.moderator = moderator
        self.since = since
        self.expires = expires
    }

    package func holds(at time: Date) -> Bool {
        expires > time
    }
}
