import Foundation
package import Moderation

package struct ProposalValue: Codable, Sendable {
    /// To erase comments, or to block a subnet.
    package enum Kind: String, Codable, Sendable, CaseIterable {
        case erase, block
    }

    let id: Int64
    let kind: Kind
    let moderator: String
    let created: Date
    let expires: Date
    /// Of an erasure.
    let comments: [Int64]?
    let reason: ErasureReason?
    /// Of a block; nil: at all sites.
    let site: String?
    /// How long a block is to hold, in milliseconds; nil: until it is removed.
    let period: Int64?
    let remark: String?
    let isConfirmed: Bool?
    let decider: String?
    let decided: Date?

    package init(_ proposal: Proposal) {
        id = proposal.id
        moderator = proposal.moderator
        created = proposal.created
        expires = proposal.expires
        remark = proposal.remark
        isConfirmed = proposal.decision?.isConfirmed
        decider = proposal.decision?.moderator
        decided = proposal.decision?.time
        switch proposal.subject {
        case .erasure(let ids, let why):
            kind = .erase
            comments = ids
            reason = why
            site = nil
            period = nil
        case .subnetBlock(let place, let time):
            kind = .block
            comments = nil
            reason = nil
            site = place
            period = time?.wholeMilliseconds
        }
    }

    package var proposal: Proposal {
        var decision: ProposalDecision?
        if let isConfirmed, let decider, let decided {
            decision = ProposalDecision(isConfirmed: isConfirmed, moderator: decider, time: decided)
        }
        return Proposal(
            id: id,
            subject: kind == .erase
                ? .erasure(comments ?? [], reason ?? .other)
                : .subnetBlock(site: site, period: period.map { .milliseconds($0) }),
            moderator: moderator,
            created: created,
            expires: expires,
            remark: remark,
            decision: decision
        )
    }
}

/// What a confirmed proposal did: one of the two.
package struct ProposalOutcomeValue: Codable, Sendable {
    let erasure: ErasureValue?
    let block: BlockValue?

    package init(_ outcome: ProposalOutcome) {
        switch outcome {
        case .erased(let result):
            erasure = ErasureValue(result)
            block = nil
        case .blocked(let added):
            erasure = nil
            block = BlockValue(added)
        }
    }

    /// Nil where it says neither.
    package var outcome: ProposalOutcome? {
        block.map { .blocked($0.block) } ?? erasure.map { .erased($0.result) }
    }
}

/// The block that was made, or the number of the proposal that has to be confirmed.
package struct BlockResultValue: Codable, Sendable {
    let block: BlockValue?
    let proposal: Int64?

    package init(_ result: BlockResult) {
        switch result {
        case .added(let added):
            block = BlockValue(added)
            proposal = nil
        case .proposed(let id):
            block = nil
            proposal = id
        }
    }

    /// Nil where it says neither.
    package var result: BlockResult? {
        block.map { .added($0.block) } ?? proposal.map { .proposed($0) }
    }
}
