import Moderation

/// What the workbench tells at the foot of the screen.
enum WorkbenchNotice: Hashable, Sendable {
    case decided(operation: Int64, CommentStatus, count: Int)
    case undone(operation: Int64, undoes: Int64, count: Int)
    case granted(Int64)
    case upheld(Int64)
    /// A decision was not made, as the comment was changed meanwhile.
    case conflict(Int64, CommentStatus, Decision?)
    /// Who lost an appeal does not refuse the comment again.
    case lostAppeal(Int64)
    /// Somebody else holds it.
    case held(Claim)
    case marked(count: Int)
    /// There are more that are nearly the same than are marked at once.
    case markedFirst(count: Int, of: Int)
    case noted(Int64)
    case blocked(BlockResult)
    case redacted(Int64)
    case noCopies
    /// What was typed has no words that could be searched for.
    case noWords
    /// An appeal was not answered.
    case obstacle(Int64, AppealDecisionResult.Obstacle.Kind?)
    case gone(Int64)
    case kept(Int64)
    case nothingToUndo
    /// An undo that will never be possible; in the store's words.
    case undoRefused(String)
    case end
    case start
    case order(WorkOrder)
    case noAppeal
}
