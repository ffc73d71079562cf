/// A role at a site, or at all sites.
package struct RoleGrant: Hashable, Sendable {
    package let role: Role
    /// Nil: at all sites, those to come too.
    package let site: String?

    package init(_ role: Role, site: String? = nil) {
        self.role = role
        self.site = site
    }
}

extension RoleGrant: CustomStringConvertible {
    /// `moderator`, or `moderator at demo`.
    package var description: String {
        site.map { "\(role.rawValue) at \($0)" } ?? role.rawValue
    }
}

extension [RoleGrant] {
    /// As the audit log has them: all sites first, then by site.
    package var text: String {
        sorted { $0.site ?? "" < $1.site ?? "" }.map(\.description).joined(separator: ", ")
    }
}
