/// What is done to a site's reason.
package enum ReasonChange: Hashable, Sendable {
    /// A new code, or one that was removed before.
    case add(ReasonTexts)
    case change(ReasonTexts)
    /// A built-in code gets its own texts back; another is not offered any more.
    case remove
}
