package import Foundation

/// A moderator's wish to change the status of comments, all in one operation.
package struct DecisionRequest: Hashable, Sendable {
    package let comments: [Int64]
    package let status: CommentStatus
    /// The statuses that the moderator expects; a comment that has another one is a conflict and stays as it is.
    package let expected: Set<CommentStatus>
    /// Why: a code of the site's rules, such as `advertising`.
    package let reason: String?
    package let note: String?
    /// The moderator's name.
    package let moderator: String
    package let time: Date
    /// Whether claims of others are taken over; else what they hold is a conflict.
    package let takesOver: Bool

    package init(
        comments: [Int64],
        status: CommentStatus,
        expected: Set<CommentStatus>? = nil,
        reason: String? = nil,
        note: String? = nil,
        moderator: String,
        time: Date,
        takesOver: Bool = false
    ) {
        self.comments = comments
        self.status = status
        self.expected = expected ?? Self.defaultExpected(for: status)
        self.reason = reason
        self.note = note
        self.moderator = moderator
        self.time = time
        self.takesOver = takesOver
    }

    /// Approving, rejecting and marking as spam take what is undecided; holding takes back what was decided.
    package static func defaultExpected(for status: CommentStatus) -> Set<CommentStatus> {
        switch status {
        case .approved, .rejected: [.pending, .spam]
        case .spam: [.pending]
        case .pending: [.approved, .rejected, .spam]
        }
    }
}
