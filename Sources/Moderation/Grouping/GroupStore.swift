/// Near duplicates in the queue.
package protocol GroupStore: Sendable {
    /// Groups of at least two comments that a filter means, in the order of their ids. The filter's `after` is the id of the last
    /// group of the page before. The members of one are ``DecidingStore/comments(_:)`` with `similarTo`.
    func groups(of filter: QueueFilter) async throws(ModerationError) -> [QueueGroup]
}
