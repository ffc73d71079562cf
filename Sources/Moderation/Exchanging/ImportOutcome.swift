/// What became of a comment that was to be imported.
package enum ImportOutcome: Hashable, Sendable {
    /// It is stored under this id; 0 where it would only be.
    case imported(Int64)
    /// It was imported before.
    case known(Int64)
    /// One with the same key was imported before, but it is another comment.
    case differs(Int64)
    case unknownParent
    /// What it answers is this comment of another thread.
    case parentInOtherThread(Int64)
}
