/// What happened to comments since a position of the log.
package struct QueueChanges: Hashable, Sendable {
    /// A comment as it is now, to which something happened.
    package struct Change: Hashable, Sendable {
        package let comment: Comment
        /// Nil where nobody has decided about it.
        package let lastDecision: Decision?

        package init(comment: Comment, lastDecision: Decision?) {
            self.comment = comment
            self.lastDecision = lastDecision
        }
    }

    /// Each comment once, in the order in which the last thing happened to it.
    package let changes: [Change]
    /// Where to go on.
    package let position: Int64

    package init(changes: [Change], position: Int64) {
        self.changes = changes
        self.position = position
    }
}
