package import Foundation
package import Moderation
package import SpamFilter

/// Which comments a listing shows; see ``QueueFilter``.
package struct QueueInput: Codable, Sendable {
    package var site: String?
    package var status: [CommentStatus]?
    package var thread: String?
    package var unsolved: Bool?
    package var band: [SpamBand]?
    /// By who holds them, seen from the one whose token it is.
    package var claims: ClaimFilter.Kind?
    package var similarTo: Int64?
    package var rule: [Reason.Code]?
    package var since: Date?
    package var until: Date?
    package var sourceOf: Int64?
    package var search: String?
    package var after: Int64?
    package var limit: Int?

    package init(_ filter: QueueFilter) {
        site = filter.site
        status = filter.statuses.sorted { $0.rawValue < $1.rawValue }
        thread = filter.thread
        unsolved = filter.isUnsolved
        band = filter.bands?.sorted { $0.rawValue < $1.rawValue }
        claims = filter.claims?.kind
        similarTo = filter.similarTo
        rule = filter.rules?.sorted { $0.rawValue < $1.rawValue }
        since = filter.since
        until = filter.until
        sourceOf = filter.sourceOf
        search = filter.search?.text
        after = filter.after
        limit = filter.limit
    }

    /// Nil where the search has no words, or is too long.
    package func filter(moderator: String, time: Date) -> QueueFilter? {
        let query = search.map(SearchQuery.init)
        if let query, query == nil { return nil }
        return QueueFilter(
            site: site,
            thread: thread,
            statuses: status.map(Set.init) ?? [.pending],
            isUnsolved: unsolved,
            bands: band.map(Set.init),
            claims: claims.map { ClaimFilter($0, moderator: moderator, time: time) },
            similarTo: similarTo,
            rules: rule.map(Set.init),
            since: since,
            until: until,
            sourceOf: sourceOf,
            search: query ?? nil,
            limit: limit ?? 50,
            after: after ?? 0
        )
    }
}
