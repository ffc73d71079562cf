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
    /// Whether all comments that are nearly the same as the first are meant, too.
    var takesCopies = false

    /// Only what still is as it was seen is decided.
    ///
    /// - Parameters:
    ///   - copies: Further comments that are meant.
    ///   - moderator: Who decides.
    ///   - now: When.
    /// - Returns: What the store is asked for.
    func request(copies: [Int64] = [], moderator: String, now: Date) -> DecisionRequest {
        DecisionRequest(
            comments: comments.map(\.id) + copies,
            status: status,
            expected: Set(comments.map(\.status)),
            reason: reason,
            moderator: moderator,
            time: now
        )
    }
}
