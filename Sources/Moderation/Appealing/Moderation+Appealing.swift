import Foundation
package import Submissions

extension Moderation {
    /// In characters. A word is no reason, and two pages are not read in a queue.
    package static let appealLength = LengthLimits(10...2000)
    /// Appeals that a source may send: there is only one a comment, so more are no people's.
    private static let appealRate = Rate(count: 10, period: .seconds(600))

    /// Checks an appeal and stores it.
    ///
    /// - Parameters:
    ///   - message: As typed; nil when it was not UTF-8.
    ///   - comment: The receipt's.
    ///   - site: The comment's.
    ///   - visitor: Who sends it.
    ///   - store: Where appeals are kept.
    /// - Returns: What became of it.
    /// - Throws: `store`, when it cannot be kept.
    package func appeal(
        _ message: String?,
        comment: Comment,
        site: Site,
        from visitor: Visitor,
        in store: any AppealStore
    ) async throws(ModerationError) -> AppealOutcome {
        guard let period = site.policy.appeals.duration else { return .refused(.off) }
        guard let message else { return .refused(.unreadable) }
        let text = TextNormalizer.normalize(message, as: .paragraphs)
        let limits = Self.appealLength
        if text.count == 0 { return .refused(.missing) }
        if text.count < limits.minimum { return .refused(.tooShort(count: text.count, limit: limits.minimum)) }
        if text.count > limits.maximum { return .refused(.tooLong(count: text.count, limit: limits.maximum)) }
        let share = site.policy.subnetShare
        if let excess = appealLimiter.excess(
            of: visitor,
            site: site.id,
            rate: Self.appealRate,
            share: share,
            now: now()
        ) {
            return .rateLimited(retryAfter: excess.wait)
        }
        return try await store.submit(AppealDraft(comment: comment.id, message: text.text, time: now()), period: period)
    }
}
