package import Foundation

/// What a moderator wrote down about a comment, for other moderators. Notes are only added.
package struct CommentNote: Hashable, Sendable, Identifiable {
    /// Of its entry in the log.
    package let id: Int64
    package let comment: Int64
    package let moderator: String
    package let time: Date
    /// Empty when the comment was erased.
    package let text: String

    package init(id: Int64, comment: Int64, moderator: String, time: Date, text: String) {
        self.id = id
        self.comment = comment
        self.moderator = moderator
        self.time = time
        self.text = text
    }
}
