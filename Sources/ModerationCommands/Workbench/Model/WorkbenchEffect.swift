import Moderation

/// What the workbench wants done outside of itself.
enum WorkbenchEffect: Hashable, Sendable {
    /// A page of the list with this number; answers for another one come too late.
    case load(WorkRequest, list: Int)
    case count(WorkRequest)
    case inspect(Int64)
    case converse(Int64)
    case carryOut(WorkStep)
    /// Stops the process, as a shell's user expects of Ctrl-Z.
    case suspend
    /// Draws the whole screen anew.
    case redraw
    case leave
}
