package import Submissions

/// What a visitor is told.
package enum SubmissionResult: Hashable, Sendable {
    /// Stored; `isRepeat` when the same form had been stored before.
    case accepted(id: Int64, status: CommentStatus, receipt: Receipt, isRepeat: Bool)
    /// Not stored: everything that is wrong with it, in the order of the form.
    case refused([Problem])
    /// Not stored: too many from this source, or from its subnet.
    case rateLimited(RateExcess)
    /// Not stored: too many without a solved check code, from this source or at this site.
    case tooManyUnsolved(retryAfter: Duration)
}
