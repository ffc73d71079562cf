package import SpamFilter
package import Submissions

/// What happened to visitors, for those who count it. It says nothing of who they are, or what they write.
package enum ModerationEvent: Hashable, Sendable {
    case challengeIssued(site: String)
    case challengeSolved(site: String)
    /// The code was wrong, or the token expired, spent or not genuine.
    case challengeFailed(site: String, ProblemCode)
    case accepted(site: String, CommentStatus)
    /// What the policy found, and the filter's band; now and then told twice of one comment, whose transaction was tried again.
    case judged([Reason.Code], band: SpamBand?)
    /// A problem code, or `rate_limited`.
    case refused(site: String, code: String)
}
