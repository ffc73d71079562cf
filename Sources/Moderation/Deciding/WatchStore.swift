/// Tells what happens to comments while somebody looks on.
package protocol WatchStore: Sendable {
    /// What happened since a position, up to a thousand entries of the log; to comments of any status that a filter means
    /// otherwise. Nil: from now on.
    func changes(after position: Int64?, filter: QueueFilter) async throws(ModerationError) -> QueueChanges
}
