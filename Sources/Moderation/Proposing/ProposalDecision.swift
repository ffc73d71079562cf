package import Foundation

/// What was said to a proposal, by whom.
package struct ProposalDecision: Hashable, Sendable {
    package let isConfirmed: Bool
    package let moderator: String
    package let time: Date

    package init(isConfirmed: Bool, moderator: String, time: Date) {
        self.isConfirmed = isConfirmed
        self.moderator = moderator
        self.time = time
    }
}
