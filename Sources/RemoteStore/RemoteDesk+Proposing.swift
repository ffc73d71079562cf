package import Foundation
package import Moderation
import ModerationAPI

extension RemoteDesk: ProposalStore {
    package func proposals() async throws(ModerationError) -> [Proposal] {
        try await connection.call(Endpoints.proposals, Nothing()).map(\.proposal)
    }

    package func confirm(
        proposal id: Int64,
        moderator: String,
        time: Date
    ) async throws(ModerationError) -> ProposalOutcome {
        guard id > 0 else { throw .unknownProposal(id) }
        guard let outcome = try await connection.call(Endpoints.confirm, IDInput(id: id)).outcome else {
            throw unreadable
        }
        return outcome
    }

    package func decline(proposal id: Int64, moderator: String, time: Date) async throws(ModerationError) {
        guard id > 0 else { throw .unknownProposal(id) }
        _ = try await connection.call(Endpoints.decline, IDInput(id: id))
    }
}
