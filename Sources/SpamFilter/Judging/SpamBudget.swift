/// What errors a site can bear; the bands' thresholds are made from it and from the scores that comments had before they
/// were learned.
package struct SpamBudget: Hashable, Sendable {
    /// Share of the ham that may be held apart as spam, 0 to 1.
    package var hamLoss: Double

    /// Share of the spam that may be trusted, 0 to 1.
    package var spamLeak: Double

    /// Scores of a class that must be known before a band is bounded by them.
    package var fewest: Int

    package init(hamLoss: Double = 0.01, spamLeak: Double = 0.01, fewest: Int = 100) {
        self.hamLoss = hamLoss
        self.spamLeak = spamLeak
        self.fewest = fewest
    }
}
