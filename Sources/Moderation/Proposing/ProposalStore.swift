package import Foundation

/// What waits for a second pair of eyes, where a site's `fourEyes` asks for them.
package protocol ProposalStore: Sendable {
    /// By id; those that are decided or too old, too.
    func proposals() async throws(ModerationError) -> [Proposal]
    /// Does what was proposed, all in one transaction.
    /// - Throws: `unknownProposal`, `closedProposal`; `ownProposal` for the one who made it; what doing it throws.
    func confirm(
        proposal id: Int64,
        moderator: String,
        time: Date
    ) async throws(ModerationError) -> ProposalOutcome
    /// Puts it aside; who made it may take it back so.
    /// - Throws: `unknownProposal`, `closedProposal`.
    func decline(proposal id: Int64, moderator: String, time: Date) async throws(ModerationError)
}
