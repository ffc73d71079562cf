package import Foundation
package import Moderation

package struct RoleValue: Codable, Sendable {
    package let role: Role
    /// Nil: at all sites.
    package let site: String?

    package init(_ grant: RoleGrant) {
        role = grant.role
        site = grant.site
    }

    package var grant: RoleGrant {
        RoleGrant(role, site: site)
    }
}

package struct IdentityValue: Codable, Sendable {
    package let name: String
    package let roles: [RoleValue]
    package let scopes: [TokenScope]

    package init(_ identity: Identity) {
        name = identity.name
        roles = (identity.grants ?? []).map(RoleValue.init)
        scopes = identity.scopes.sorted()
    }

    package var identity: Identity {
        Identity(name: name, grants: roles.map(\.grant), scopes: Set(scopes))
    }
}

package struct ModeratorValue: Codable, Sendable {
    let name: String
    let roles: [RoleValue]
    let created: Date
    let revoked: Date?

    package init(_ moderator: Moderator) {
        name = moderator.name
        roles = moderator.grants.map(RoleValue.init)
        created = moderator.created
        revoked = moderator.revoked
    }

    package var moderator: Moderator {
        Moderator(name: name, grants: roles.map(\.grant), created: created, revoked: revoked)
    }
}

package struct TokenValue: Codable, Sendable {
    let id: Int64
    let moderator: String
    let scopes: [TokenScope]
    let created: Date
    let expires: Date?
    let lastUsed: Date?
    let revoked: Date?

    package init(_ token: AccessToken) {
        id = token.id
        moderator = token.moderator
        scopes = token.scopes.sorted()
        created = token.created
        expires = token.expires
        lastUsed = token.lastUsed
        revoked = token.revoked
    }

    package var token: AccessToken {
        AccessToken(
            id: id,
            moderator: moderator,
            scopes: Set(scopes),
            created: created,
            expires: expires,
            lastUsed: lastUsed,
            revoked: revoked
        )
    }
}

/// A site with its settings, as `duyet sites set` takes them.
package struct SiteValue: Codable, Sendable {
    package let id: String
    package let version: Int64?
    package let created: Date?
    package let settings: [String: String]

    package init(_ site: Site) {
        id = site.id
        version = site.version
        created = site.created
        settings = Dictionary(site.currentSettings.map { ($0.key, $0.value) }) { first, _ in first }
    }

    /// - Throws: What `Site.set` throws.
    package func site(created time: Date) throws(ModerationError) -> Site {
        var site = try Site(id: id, name: id, version: version ?? 1, created: created ?? time)
        for (key, value) in settings.sorted(by: { $0.key < $1.key }) { try site.set(key, to: value) }
        return site
    }
}

package struct SourceValue: Codable, Sendable {
    /// In hexadecimal.
    package let source: String

    package init(source: String) {
        self.source = source
    }
}

package struct ErasureValue: Codable, Sendable {
    package let erased: [Int64]
    package let already: [Int64]
    package let unknown: [Int64]
    package let isOffDisk: Bool
    /// That somebody else has to confirm.
    package let proposal: Int64?
    package let proposed: [Int64]

    package init(_ result: ErasureResult) {
        erased = result.erased
        already = result.already
        unknown = result.unknown
        isOffDisk = result.isOffDisk
        proposal = result.proposal
        proposed = result.proposed
    }

    package var result: ErasureResult {
        ErasureResult(
            erased: erased,
            already: already,
            unknown: unknown,
            isOffDisk: isOffDisk,
            proposal: proposal,
            proposed: proposed
        )
    }
}
