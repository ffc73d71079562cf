package import Foundation
package import SpamFilter

/// Which comments a listing shows.
package struct QueueFilter: Hashable, Sendable {
    package var site: String?
    /// Only comments of these sites; nil: of all.
    package var sites: Set<String>?
    package var thread: String?
    package var statuses: Set<CommentStatus>
    /// Whether only comments that were sent without solving the check code are meant, or only the others; nil: both.
    package var isUnsolved: Bool?
    /// Only comments that the filter put into one of these bands; nil: all.
    package var bands: Set<SpamBand>?
    /// Only comments that somebody holds, or nobody; nil: all.
    package var claims: ClaimFilter?
    /// Only comments that are nearly the same as this one, and itself.
    package var similarTo: Int64?
    /// Only comments for which the policy gave one of these reasons; nil: all.
    package var rules: Set<Reason.Code>?
    /// Only comments that came at this time or later.
    package var since: Date?
    /// Only comments that came before this time.
    package var until: Date?
    /// Only comments of the source that this comment came from, unless that was erased.
    package var sourceOf: Int64?
    /// Only comments that say this.
    package var search: SearchQuery?
    package var limit: Int
    /// Only comments with a larger id.
    package var after: Int64

    package init(
        site: String? = nil,
        thread: String? = nil,
        statuses: Set<CommentStatus> = [.pending],
        isUnsolved: Bool? = nil,
        bands: Set<SpamBand>? = nil,
        claims: ClaimFilter? = nil,
        similarTo: Int64? = nil,
        rules: Set<Reason.Code>? = nil,
        since: Date? = nil,
        until: Date? = nil,
        sourceOf: Int64? = nil,
        search: SearchQuery? = nil,
        limit: Int = 50,
        after: Int64 = 0
    ) {
        self.site = site
        self.thread = thread
        self.statuses = statuses
        self.isUnsolved = isUnsolved
        self.bands = bands
        self.claims = claims
        self.similarTo = similarTo
        self.rules = rules
        self.since = since
        self.until = until
        self.sourceOf = sourceOf
        self.search = search
        self.limit = limit
        self.after = after
    }
}
