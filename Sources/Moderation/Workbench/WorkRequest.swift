package import Foundation

/// Which page of a queue is wanted.
package struct WorkRequest: Hashable, Sendable {
    /// How far back own decisions are shown.
    package static let ownPeriod: TimeInterval = 7 * 86_400

    package var queue: WorkQueue
    package var order: WorkOrder
    package var site: String?
    /// Only comments of these sites; nil: of all.
    package var sites: Set<String>?
    /// Only comments that say this; of those that are nearly the same then each is in the queue.
    package var search: SearchQuery?
    /// The moderator who works, for what is his.
    package var moderator: String
    /// Only what follows this comment in the order; 0: from the beginning.
    package var after: Int64
    package var limit: Int
    package var time: Date

    package init(
        _ queue: WorkQueue,
        order: WorkOrder = .age,
        site: String? = nil,
        sites: Set<String>? = nil,
        search: SearchQuery? = nil,
        moderator: String,
        after: Int64 = 0,
        limit: Int = 50,
        time: Date
    ) {
        self.queue = queue
        self.order = order
        self.site = site
        self.sites = sites
        self.search = search
        self.moderator = moderator
        self.after = after
        self.limit = limit
        self.time = time
    }
}
