/// What an audit entry records.
package enum AuditAction: String, Hashable, Sendable, CaseIterable {
    case accept
    case decide
    case undo
    /// A visitor objected to the refusal of his comment.
    case appeal
    case grantAppeal = "appeal.grant"
    case upholdAppeal = "appeal.uphold"
    /// Somebody worked on a comment that another had claimed.
    case takeClaim = "claim.take"
    /// Text, name, source and salt of a comment were destroyed.
    case erase
    case addSite = "site.add"
    case changeSite = "site.set"
    case removeSite = "site.remove"
    /// Somebody was given personal data out of the log's comments.
    case export
    /// Comments were drawn for a second review: see ``SampleRecord``.
    case sample
    /// Somebody said what he thinks of a comment, without knowing what was decided.
    case review
    /// He took that back.
    case undoReview = "review.undo"
    /// A model of the spam filter was stored: see ``ModelRecord``.
    case model = "spam.model"
    // Who may do what: names, roles and tokens are its changes.
    case addModerator = "moderator.add"
    case changeModerator = "moderator.set"
    case revokeModerator = "moderator.revoke"
    case addToken = "token.add"
    case revokeToken = "token.revoke"
}
