/// What an audit entry records.
package enum AuditAction: String, Hashable, Sendable, CaseIterable {
    case accept
    case decide
    case undo
    /// Text, name, source and salt of a comment were destroyed.
    case erase
    case addSite = "site.add"
    case changeSite = "site.set"
    case removeSite = "site.remove"
    /// Somebody was given personal data out of the log's comments.
    case export
    // Who may do what: names, roles and tokens are its changes.
    case addModerator = "moderator.add"
    case changeModerator = "moderator.set"
    case revokeModerator = "moderator.revoke"
    case addToken = "token.add"
    case revokeToken = "token.revoke"
}
