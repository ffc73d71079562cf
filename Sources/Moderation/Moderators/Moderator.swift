package import Foundation

/// A person who works on the queue.
package struct Moderator: Hashable, Sendable {
    package let name: String
    /// One at most for each site, and one for all.
    package let grants: [RoleGrant]
    package let created: Date
    /// From when on he may do nothing any more.
    package let revoked: Date?

    package init(name: String, grants: [RoleGrant], created: Date, revoked: Date? = nil) {
        self.name = name
        self.grants = grants
        self.created = created
        self.revoked = revoked
    }

    /// Whether the name can be one: 1 to 80 visible characters on one line, none of them at the edge a space.
    package static func isName(_ text: String) -> Bool {
        let isVisible = text.unicodeScalars.allSatisfy { scalar in
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .unassigned, .privateUse: false
            default: true
            }
        }
        return (1...80).contains(text.count) && isVisible && text.first != " " && text.last != " "
    }
}
