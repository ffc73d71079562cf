/// What a proposal that was confirmed did.
package enum ProposalOutcome: Hashable, Sendable {
    case erased(ErasureResult)
    case blocked(Block)
}
