import Moderation
import TerminalScreen

/// What lies over the comment, and takes the keys. Whatever decides carries the comment for which it was opened.
enum WorkbenchPanel: Hashable, Sendable {
    case help
    /// Which reason to reject with.
    case reasons(Int64)
    /// What stands around the comment in its thread; nil while it is asked for.
    case conversation([Comment]?)
    /// Comments that are nearly the same; nil while they are asked for. The one at the place is looked at.
    case copies(of: Int64, [Comment]?, at: Int)
    case search(LineEditor)
    case note(Int64, LineEditor)
    /// What to block; then, for a pattern, its text; then for how long.
    case blockScope(Comment)
    case blockPattern(Comment, LineEditor)
    case blockTime(WorkBlock)
    case redaction(Comment, RedactionRequest.Field, TextSelection)
    /// Whether what was chosen is really to be destroyed.
    case destruction(Comment, RedactionRequest.Field, TextSelection)
    /// What the author of an appeal is told.
    case answer(Comment, AppealDecision.Verdict, LineEditor)
    /// Whether to leave, although something could not be carried out.
    case leaving

    /// The comment it is about; nil for what is about none, or only shows something.
    var comment: Int64? {
        switch self {
        case .reasons(let id), .copies(let id, _, _), .note(let id, _): id
        case .blockScope(let comment), .blockPattern(let comment, _), .redaction(let comment, _, _),
            .destruction(let comment, _, _), .answer(let comment, _, _):
            comment.id
        case .blockTime(let block): block.comment.id
        case .help, .conversation, .search, .leaving: nil
        }
    }
}
