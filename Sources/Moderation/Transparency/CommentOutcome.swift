package import Foundation

/// What became of one comment, as far as a count of many needs it.
package struct CommentOutcome: Hashable, Sendable {
    package let created: Date
    package let status: CommentStatus
    /// When a moderator first decided about it.
    package let firstDecision: Date?
    /// Whether a moderator's decision gave it a status of refusal that it has now.
    package let isRefused: Bool
    /// Of that decision.
    package let reason: String?

    package init(created: Date, status: CommentStatus, firstDecision: Date?, isRefused: Bool, reason: String?) {
        self.created = created
        self.status = status
        self.firstDecision = firstDecision
        self.isRefused = isRefused
        self.reason = reason
    }
}
