/// Bounds for thresholds by what a model, as it is, says of comments whose label it knows.
///
/// Thresholds are made from what it said of each comment before it was learned, and know nothing of what the last lessons did.
/// Many of one kind in a row, as when a moderator marks a page of spam at once, make all texts look like that kind until some
/// of the other come. Then the bands must not act on it.
package struct ThresholdGuard: Hashable, Sendable {
    /// Fewer scores of a class bound nothing.
    private static let fewest = 20
    /// When so many times the budget is on the wrong side, and two of a hundred besides, a band is not to be trusted at all.
    private static let worst = 3.0
    private static let slack = 0.02

    /// The highest first.
    private let ham: [SpamScore]
    /// The lowest first.
    private let spam: [SpamScore]

    package init(ham: [SpamScore], spam: [SpamScore]) {
        self.ham = ham.sorted(by: >)
        self.spam = spam.sorted()
    }

    /// The thresholds, no bolder than the budget allows for these scores.
    package func guarded(_ thresholds: SpamThresholds, for budget: SpamBudget) -> SpamThresholds {
        SpamThresholds(
            spam: thresholds.spam.flatMap { threshold in
                Self.bound(ham, budget: budget.hamLoss, isBeyond: { $0 >= threshold }).map { worst in
                    worst.map { max(threshold, SpamScore(millionths: $0.millionths + 1)) } ?? threshold
                }
            },
            trusted: thresholds.trusted.flatMap { threshold in
                Self.bound(spam, budget: budget.spamLeak, isBeyond: { $0 < threshold }).map { worst in
                    worst.map { min(threshold, $0) } ?? threshold
                }
            }
        )
    }

    /// The first score that the budget does not allow to be lost.
    ///
    /// - Returns: Nil when far too many are beyond the threshold; nothing inside where too few are known.
    private static func bound(
        _ scores: [SpamScore],
        budget: Double,
        isBeyond: (SpamScore) -> Bool
    ) -> SpamScore?? {
        guard scores.count >= fewest else { return .some(nil) }
        let beyond = scores.count(where: isBeyond)
        if Double(beyond) > (worst * max(budget, 0) + slack) * Double(scores.count) { return nil }
        let allowed = min(Int(max(budget, 0) * Double(scores.count)), scores.count - 1)
        return .some(scores[allowed])
    }
}
