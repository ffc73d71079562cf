package import SpamFilter

/// One lesson of a decision, without the text: what is needed to know whether it counts.
package struct LessonStep: Hashable, Sendable {
    /// An earlier lesson of the same comment, which ends with this one.
    package struct Taken: Hashable, Sendable {
        package let lesson: Int64
        package let isSpam: Bool
        /// What it did, where that is stored; nil where it is not, or where it did not count.
        package let result: LearnedLesson?

        package init(lesson: Int64, isSpam: Bool, result: LearnedLesson?) {
            self.lesson = lesson
            self.isSpam = isSpam
            self.result = result
        }
    }

    /// Of the decision's audit entry.
    package let sequence: Int64
    package let comment: Int64
    package let operation: Int64
    /// Nil when an earlier lesson is only taken back.
    package let isSpam: Bool?
    /// Whose lesson it is: for one that an undo brought back, his who gave it first.
    package let author: String
    /// Whose operation it is.
    package let moderator: String
    /// Of the operation, in seconds since 1970.
    package let time: Int64
    package let taken: Taken?

    package init(
        sequence: Int64,
        comment: Int64,
        operation: Int64,
        isSpam: Bool?,
        author: String,
        moderator: String,
        time: Int64,
        taken: Taken?
    ) {
        self.sequence = sequence
        self.comment = comment
        self.operation = operation
        self.isSpam = isSpam
        self.author = author
        self.moderator = moderator
        self.time = time
        self.taken = taken
    }
}
