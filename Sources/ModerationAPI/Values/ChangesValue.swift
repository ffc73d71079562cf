package import Moderation

/// What happened to comments since a position of the log.
package struct ChangesValue: Codable, Sendable {
    package struct Change: Codable, Sendable {
        let comment: CommentValue
        let lastDecision: DecisionValue?
    }

    let changes: [Change]
    /// `after` of the next call.
    let position: Int64

    package init(_ changes: QueueChanges) {
        self.changes = changes.changes.map { change in
            Change(
                comment: CommentValue(change.comment),
                lastDecision: change.lastDecision.map(DecisionValue.init)
            )
        }
        position = changes.position
    }

    package var value: QueueChanges {
        QueueChanges(
            changes: changes.map { change in
                QueueChanges.Change(comment: change.comment.comment, lastDecision: change.lastDecision?.decision)
            },
            position: position
        )
    }
}
