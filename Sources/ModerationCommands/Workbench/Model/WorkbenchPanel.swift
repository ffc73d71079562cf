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
    /// Whether to leave, although something could not be carried out.
    case leaving
}
