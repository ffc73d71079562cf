/// What became of the wish to block.
package enum BlockResult: Hashable, Sendable {
    case added(Block)
    /// The number of the proposal that somebody else has to confirm.
    case proposed(Int64)
}
