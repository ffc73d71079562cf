import Moderation
import TerminalScreen

/// What lies over the comment, and takes the keys.
enum WorkbenchPanel: Hashable, Sendable {
    case help
    /// Which reason to reject with.
    case reasons
    /// What stands around the comment in its thread; nil while it is asked for.
    case conversation([Comment]?)
    /// Whether to leave, although something could not be carried out.
    case leaving
}
