package import Foundation

/// A change of one comment's status by a moderator or by the policy.
package struct Decision: Hashable, Sendable {
    package let operation: Int64
    package let comment: Int64
    package let before: CommentStatus
    package let after: CommentStatus
    package let reason: String?
    package let note: String?
    package let moderator: String
    package let time: Date

    package init(
        operation: Int64,
        comment: Int64,
        before: CommentStatus,
        after: CommentStatus,
        reason: String?,
        note: String?,
        moderator: String,
        time: Date
    ) {
        self.operation = operation
        self.comment = comment
        self.before = before
        self.after = after
        self.reason = reason
        self.note = note
        self.moderator = moderator
        self.time = time
    }
}
