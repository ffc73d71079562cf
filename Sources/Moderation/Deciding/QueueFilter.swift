/// Which comments a listing shows.
package struct QueueFilter: Hashable, Sendable {
    package var site: String?
    package var thread: String?
    package var statuses: Set<CommentStatus>
    package var limit: Int
    /// Only comments with a larger id.
    package var after: Int64

    package init(
        site: String? = nil,
        thread: String? = nil,
        statuses: Set<CommentStatus> = [.pending],
        limit: Int = 50,
        after: Int64 = 0
    ) {
        self.site = site
        self.thread = thread
        self.statuses = statuses
        self.limit = limit
        self.after = after
    }
}
