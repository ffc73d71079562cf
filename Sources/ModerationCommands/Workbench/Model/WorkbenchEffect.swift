import Moderation

/// What the workbench wants done outside of itself.
enum WorkbenchEffect: Hashable, Sendable {
    /// A page of the list with this number; answers for another one come too late.
    case load(WorkRequest, list: Int)
    case count(WorkRequest)
    case inspect(Int64)
    case converse(Int64)
    case carryOut(WorkStep)
    /// Takes a claim on what is on the screen, and lets go of what was.
    case claim(Int64?, releasing: Int64?)
    /// The comments of the same site and status that are nearly the same as this one, to mark them or to list them.
    case gather(Comment, isMarking: Bool)
    /// Stops the process, as a shell's user expects of Ctrl-Z.
    case suspend
    /// Draws the whole screen anew.
    case redraw
    case leave
}
