/// What became of an appeal that was sent. Refusals are normal, and values.
package enum AppealOutcome: Hashable, Sendable {
    /// On disk, with its entry in the log; `isRepeat` when the same message had been stored before.
    case taken(isRepeat: Bool)
    case refused(AppealRefusal)
    /// Too many from this source.
    case rateLimited(retryAfter: Duration)
}
