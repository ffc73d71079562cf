import Foundation
import Moderation

/// Something a moderator asked for that changes what is stored.
enum WorkStep: Hashable, Sendable {
    case decide(WorkDecision)
    /// An operation, and the comments that it changed, as they were before it.
    case undo(Int64, [Comment])
    case answer(Comment, AppealDecision.Verdict)
}

/// A decision on comments, as they stood on the screen.
struct WorkDecision: Hashable, Sendable {
    let comments: [Comment]
    let status: CommentStatus
    let reason: String?

    /// Only what still is as it was seen is decided.
    func request(moderator: String, now: Date) -> DecisionRequest {
        DecisionRequest(
            comments: comments.map(\.id),
            status: status,
            expected: Set(comments.map(\.status)),
            reason: reason,
            moderator: moderator,
            time: now
        )
    }
}
