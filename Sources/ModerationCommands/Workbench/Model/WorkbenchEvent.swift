import Foundation
import Moderation
import TerminalScreen

/// What happens to the workbench.
enum WorkbenchEvent: Sendable {
    case key(Key)
    case resized(ScreenSize)
    case tick(Date)
    case loaded([Comment], list: Int)
    case counted([WorkQueue: Int])
    /// Nil: there is no such comment.
    case inspected(Int64, CommentSurroundings?, [CommentNote])
    case conversed(Int64, [Comment])
    case claimed(ClaimResult)
    case gathered(Int64, [Comment], isMarking: Bool)
    /// A note was written.
    case noted(CommentNote)
    case blocked(BlockResult)
    case redacted(RedactionResult)
    case carriedOut(WorkStep, DecisionResult)
    case answered(Comment, AppealDecisionResult, AppealDecision.Verdict)
    /// An effect that came to nothing, with what to tell; and whether it always would.
    case failed(WorkbenchEffect, String, isFinal: Bool = false)
    /// Somebody ends the process.
    case terminated
}
