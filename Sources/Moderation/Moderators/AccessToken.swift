package import Foundation

/// A secret by which a program acts for a moderator. The secret itself is not kept.
package struct AccessToken: Hashable, Sendable, Identifiable {
    package let id: Int64
    package let moderator: String
    package let scopes: Set<TokenScope>
    package let created: Date
    /// Nil: never.
    package let expires: Date?
    /// To about a minute.
    package let lastUsed: Date?
    package let revoked: Date?

    package init(
        id: Int64,
        moderator: String,
        scopes: Set<TokenScope>,
        created: Date,
        expires: Date?,
        lastUsed: Date? = nil,
        revoked: Date? = nil
    ) {
        self.id = id
        self.moderator = moderator
        self.scopes = scopes
        self.created = created
        self.expires = expires
        self.lastUsed = lastUsed
        self.revoked = revoked
    }
}
