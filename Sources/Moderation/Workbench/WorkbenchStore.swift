/// What the full screen asks for: a page of a queue at a time, never all of it.
package protocol WorkbenchStore: Sendable {
    func page(_ request: WorkRequest) async throws(ModerationError) -> [Comment]
    /// How many comments each queue has, by the request's sites, moderator and time.
    func sizes(_ request: WorkRequest) async throws(ModerationError) -> [WorkQueue: Int]
    /// Nil when there is no such comment.
    func surroundings(ofComment id: Int64) async throws(ModerationError) -> CommentSurroundings?
    /// The comments of its thread around a comment that are published, and itself: up to `limit` before it and as many
    /// after it, in the order of ids.
    func conversation(aroundComment id: Int64, limit: Int) async throws(ModerationError) -> [Comment]
}
