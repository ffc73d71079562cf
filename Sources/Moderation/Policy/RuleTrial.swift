/// A wish to have the last decided comments judged by new banned words or settings.
package struct RuleTrial: Sendable {
    package static let counts = 1...1_000_000

    package let changes: PolicyChanges
    /// Nil: the comments of all sites.
    package let site: String?
    /// How many comments.
    package let last: Int

    package init(_ changes: PolicyChanges, site: String? = nil, last: Int) {
        self.changes = changes
        self.site = site
        self.last = last
    }
}
