import Foundation
import Moderation

/// Something a moderator asked for that changes what is stored.
enum WorkStep: Hashable, Sendable {
    case decide(WorkDecision)
    /// An operation, and the comments that it changed, as they were before it.
    case undo(Int64, [Comment])
    case answer(Comment, AppealDecision.Verdict, String?)
    case note(Int64, String)
    case block(WorkBlock, Duration?)
    /// A piece of one of a comment's texts, as it was seen.
    case redact(Int64, RedactionRequest.Field, TextSelection)
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

/// What of a comment is to be blocked, at its site.
struct WorkBlock: Hashable, Sendable {
    enum Scope: Hashable, Sendable {
        case name, source, subnet
        case pattern(String)
    }

    let comment: Comment
    let scope: Scope

    func draft(expires: Date?, moderator: String, now: Date) throws(ModerationError) -> BlockDraft {
        let subject: BlockDraft.Subject =
            switch scope {
            case .name: .target(try BlockTarget(name: comment.name))
            case .source: .sourceOf(comment.id)
            case .subnet: .subnetOf(comment.id)
            case .pattern(let text): .target(try BlockTarget(pattern: text))
            }
        return BlockDraft(
            subject,
            site: comment.site,
            expires: expires,
            reason: nil,
            moderator: moderator,
            time: now
        )
    }
}
