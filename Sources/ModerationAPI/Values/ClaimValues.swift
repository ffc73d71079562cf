import Foundation
package import Moderation

package struct ClaimValue: Codable, Sendable {
    let comment: Int64
    let site: String
    let moderator: String
    let since: Date
    let expires: Date

    package init(_ claim: Claim) {
        comment = claim.comment
        site = claim.site
        moderator = claim.moderator
        since = claim.since
        expires = claim.expires
    }

    package var claim: Claim {
        Claim(comment: comment, site: site, moderator: moderator, since: since, expires: expires)
    }
}

package struct ClaimInput: Codable, Sendable {
    package let comments: [Int64]
    /// Whether claims of others end by it.
    package let force: Bool?

    package init(comments: [Int64], force: Bool) {
        self.comments = comments
        self.force = force
    }
}

package struct ClaimResultValue: Codable, Sendable {
    let claimed: [ClaimValue]
    let held: [ClaimValue]
    let unclaimable: [Int64]
    let unknown: [Int64]

    package init(_ result: ClaimResult) {
        claimed = result.claimed.map(ClaimValue.init)
        held = result.held.map(ClaimValue.init)
        unclaimable = result.unclaimable
        unknown = result.unknown
    }

    package var result: ClaimResult {
        ClaimResult(
            claimed: claimed.map(\.claim),
            held: held.map(\.claim),
            unclaimable: unclaimable,
            unknown: unknown
        )
    }
}

package struct ReleaseInput: Codable, Sendable {
    /// Nil: all that he holds.
    package let comments: [Int64]?

    package init(comments: [Int64]?) {
        self.comments = comments
    }
}

package struct ReleaseValue: Codable, Sendable {
    package let released: [Int64]

    package init(released: [Int64]) {
        self.released = released
    }
}

package struct OptionalSiteInput: Codable, Sendable {
    package let site: String?

    package init(site: String?) {
        self.site = site
    }
}
