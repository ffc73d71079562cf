package import Foundation

/// A wish to have the comments of the log judged by another policy.
package struct ReplayRequest: Sendable {
    package let changes: PolicyChanges
    /// Nil: the comments of all sites.
    package let site: String?
    /// In which the comments came; nil: without a bound.
    package let from: Date?
    package let to: Date?

    package init(_ changes: PolicyChanges, site: String? = nil, from: Date? = nil, to: Date? = nil) {
        self.changes = changes
        self.site = site
        self.from = from
        self.to = to
    }

    var period: Range<Date> {
        let start = from ?? .distantPast
        return start..<max(start, to ?? .distantFuture)
    }
}
