package import Foundation

extension GuardedDesk: ProposalStore {
    /// Those that are all about sites whose comments he reads.
    package func proposals() async throws(ModerationError) -> [Proposal] {
        guard let allowed = try await identity().checkAnywhere(.readComments) else {
            return try await store.proposals()
        }
        var shown: [Proposal] = []
        for proposal in try await store.proposals() {
            if try await sites(of: proposal).isSubset(of: allowed) { shown.append(proposal) }
        }
        return shown
    }

    package func confirm(
        proposal id: Int64,
        moderator: String,
        time: Date
    ) async throws(ModerationError) -> ProposalOutcome {
        try await check(.confirmProposals, proposal: id)
        return try await store.confirm(proposal: id, moderator: moderator, time: time)
    }

    package func decline(proposal id: Int64, moderator: String, time: Date) async throws(ModerationError) {
        try await check(.confirmProposals, proposal: id)
        try await store.decline(proposal: id, moderator: moderator, time: time)
    }

    /// None for a block at all sites.
    private func sites(of proposal: Proposal) async throws(ModerationError) -> Set<String> {
        switch proposal.subject {
        case .erasure(let comments, _): try await store.sites(ofComments: comments)
        case .subnetBlock(let site, _): site.map { [$0] } ?? []
        }
    }

    private func check(_ permission: Permission, proposal id: Int64) async throws(ModerationError) {
        guard try await identity().checkAnywhere(permission) != nil else { return }
        guard let proposal = try await store.proposals().first(where: { $0.id == id }) else {
            throw .unknownProposal(id)
        }
        switch proposal.subject {
        case .erasure(let comments, _): try await check(permission, comments: comments)
        case .subnetBlock(let site, _): try await check(permission, site: site)
        }
    }
}
