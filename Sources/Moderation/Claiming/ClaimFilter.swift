package import Foundation

/// Which comments are meant, by who holds them.
package struct ClaimFilter: Hashable, Sendable {
    package enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
        /// Those that nobody holds.
        case unclaimed
        /// Those that the moderator holds.
        case mine
        /// Those that nobody else holds: the moderator's own, and what he may claim.
        case free
    }

    package let kind: Kind
    package let moderator: String
    package let time: Date

    package init(_ kind: Kind, moderator: String, time: Date) {
        self.kind = kind
        self.moderator = moderator
        self.time = time
    }
}
