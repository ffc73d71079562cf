/// What the log says that an operation did to one comment.
package struct LoggedDecision: Hashable, Sendable {
    package struct Key: Hashable, Sendable {
        package let operation: Int64
        package let comment: Int64

        package init(operation: Int64, comment: Int64) {
            self.operation = operation
            self.comment = comment
        }
    }

    package let entry: Int64
    package let before: String
    package let after: String
    package internal(set) var note: ContentDigest?
    /// What was taught of the comment before.
    package let label: LoggedLesson.Label?
}
