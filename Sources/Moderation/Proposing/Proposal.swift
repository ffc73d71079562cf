package import Foundation

/// What somebody wants to be done, and somebody else has to confirm.
package struct Proposal: Hashable, Sendable, Identifiable {
    package enum Subject: Hashable, Sendable {
        /// To erase these comments.
        case erasure([Int64], ErasureReason)
        /// To block a subnet at a site, or at all, for so long or until it is removed.
        case subnetBlock(site: String?, period: Duration?)
    }

    package enum State: String, Hashable, Sendable, Codable, CaseIterable {
        case open, confirmed, declined
        /// Nobody said anything in time.
        case expired
    }

    /// How long it can be confirmed.
    package static let lifetime = Duration.seconds(7 * 86_400)

    package let id: Int64
    package let subject: Subject
    package let moderator: String
    package let created: Date
    package let expires: Date
    /// A remark for the one who confirms; nil once it is decided.
    package let remark: String?
    package let decision: ProposalDecision?

    package init(
        id: Int64,
        subject: Subject,
        moderator: String,
        created: Date,
        expires: Date,
        remark: String?,
        decision: ProposalDecision?
    ) {
        self.id = id
        self.subject = subject
        self.moderator = moderator
        self.created = created
        self.expires = expires
        self.remark = remark
        self.decision = decision
    }

    package func state(at time: Date) -> State {
        if let decision { return decision.isConfirmed ? .confirmed : .declined }
        return expires > time ? .open : .expired
    }

    /// The comments that an erasure is about.
    package var comments: [Int64] {
        if case .erasure(let comments, _) = subject { comments } else { [] }
    }
}
