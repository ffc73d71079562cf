import Moderation
import TerminalScreen

/// What lies over the comment, and takes the keys.
enum WorkbenchPanel: Hashable, Sendable {
    case help
    /// Which reason to reject with.
    case reasons
    /// What stands around the comment in its thread; nil while it is asked for.
    case conversation([Comment]?)
    /// Comments that are nearly the same; nil while they are asked for. The one at the place is looked at.
    case copies([Comment]?, at: Int)
    case search(LineEditor)
    case note(LineEditor)
    /// What to block; then, for a pattern, its text; then for how long.
    case blockScope
    case blockPattern(LineEditor)
    case blockTime(WorkBlock)
    case redaction(RedactionRequest.Field, TextSelection)
    /// What the author of an appeal is told.
    case answer(AppealDecision.Verdict, LineEditor)
    /// Whether to leave, although something could not be carried out.
    case leaving
}
