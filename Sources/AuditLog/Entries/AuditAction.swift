/// What an audit entry records.
package enum AuditAction: String, Hashable, Sendable, CaseIterable {
    case accept
    case decide
    case undo
    /// A visitor objected to the refusal of his comment.
    case appeal
    case grantAppeal = "appeal.grant"
    case upholdAppeal = "appeal.uphold"
    /// A moderator wrote something down about a comment.
    case note
    /// Comments of somebody, or with a text, are held apart: see the store for what its changes say.
    case addBlock = "block.add"
    case removeBlock = "block.remove"
    // What somebody wants to be done, and somebody else has to confirm.
    case propose = "proposal.add"
    case confirmProposal = "proposal.confirm"
    case declineProposal = "proposal.decline"
    /// Somebody worked on a comment that another had claimed.
    case takeClaim = "claim.take"
    /// A piece of a comment was destroyed; its digests are made anew.
    case redact
    /// Text, name, source and salt of a comment were destroyed.
    case erase
    case addSite = "site.add"
    case changeSite = "site.set"
    case removeSite = "site.remove"
    /// Somebody was given personal data out of the log's comments.
    case export
    /// A comment came from another system or installation.
    case importComment = "import"
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
