/// Why somebody may not do something.
package struct Refusal: Hashable, Sendable {
    package let name: String
    package let permission: Permission
    /// Nil: it takes the role at all sites.
    package let site: String?
    /// Whether his token is what does not suffice; else his role.
    package let lacksScope: Bool

    package init(name: String, permission: Permission, site: String?, lacksScope: Bool) {
        self.name = name
        self.permission = permission
        self.site = site
        self.lacksScope = lacksScope
    }
}

extension Refusal: CustomStringConvertible {
    package var description: String {
        let place = site.map { " at \($0)" } ?? ""
        let start = "\"\(name)\" may not \(permission.words)\(place)"
        if lacksScope { return "\(start) with this token: it lacks the scope \(permission.scope.rawValue)." }
        let roles = Role.allCases.filter(permission.roles.contains).map(\.rawValue)
        return "\(start): that takes the role \(roles.joined(separator: " or "))\(site == nil ? " at all sites" : "")."
    }
}
