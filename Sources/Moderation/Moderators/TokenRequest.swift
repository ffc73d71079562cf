package import Foundation

/// A token that is to be made.
package struct TokenRequest: Hashable, Sendable {
    package let hash: TokenHash
    package let moderator: String
    package let scopes: Set<TokenScope>
    /// Nil: never.
    package let expires: Date?

    package init(hash: TokenHash, moderator: String, scopes: Set<TokenScope>, expires: Date?) {
        self.hash = hash
        self.moderator = moderator
        self.scopes = scopes
        self.expires = expires
    }
}
