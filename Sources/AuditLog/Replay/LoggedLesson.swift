/// What the log says that a decision taught the filter.
package struct LoggedLesson: Hashable, Sendable {
    /// What holds of a comment: its label, and the entry that first gave it.
    package struct Label: Hashable, Sendable {
        package let isSpam: Bool
        package let origin: Int64
    }

    package let entry: Int64
    package let comment: Int64
    package let operation: Int64
    /// Nil when only the comment's earlier lesson is taken back.
    package let isSpam: Bool?
    /// The lesson that an undo brought back; nil for a lesson of its own.
    package let origin: Int64?

    package init(entry: Int64, comment: Int64, operation: Int64, isSpam: Bool?, origin: Int64?) {
        self.entry = entry
        self.comment = comment
        self.operation = operation
        self.isSpam = isSpam
        self.origin = origin
    }
}
