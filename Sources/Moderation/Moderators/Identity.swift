/// Who acts, and what he may do.
package struct Identity: Hashable, Sendable {
    package let name: String
    /// Nil: nobody is registered yet, so whoever has the database may do everything.
    package let grants: [RoleGrant]?
    package let scopes: Set<TokenScope>

    /// A moderator, by his own hand or through a token.
    package init(name: String, grants: [RoleGrant], scopes: Set<TokenScope> = Set(TokenScope.allCases)) {
        self.name = name
        self.grants = grants
        self.scopes = scopes
    }

    /// The operator of an installation without moderators.
    package init(operator name: String) {
        self.name = name
        self.grants = nil
        self.scopes = Set(TokenScope.allCases)
    }

    /// The sites where he may do it; nil: all of them, those to come too.
    package func sites(for permission: Permission) -> Set<String>? {
        guard scopes.contains(permission.scope) else { return [] }
        guard let grants else { return nil }
        let fitting = grants.filter { permission.roles.contains($0.role) }
        if fitting.contains(where: { $0.site == nil }) { return nil }
        return Set(fitting.compactMap(\.site))
    }

    /// - Parameters:
    ///   - permission: What he wants to do.
    ///   - site: Where; nil: at all sites.
    /// - Throws: `forbidden`.
    package func check(_ permission: Permission, site: String?) throws(ModerationError) {
        guard let sites = sites(for: permission) else { return }
        if let site, sites.contains(site) { return }
        let lacksScope = !scopes.contains(permission.scope)
        throw .forbidden(Refusal(name: name, permission: permission, site: site, lacksScope: lacksScope))
    }

    /// - Returns: The sites where he may do it; nil: all.
    /// - Throws: `forbidden` where there is none.
    package func checkAnywhere(_ permission: Permission) throws(ModerationError) -> Set<String>? {
        let sites = sites(for: permission)
        if sites?.isEmpty == true { try check(permission, site: nil) }
        return sites
    }
}
