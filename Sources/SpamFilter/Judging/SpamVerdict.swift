/// The filter's judgement of a comment.
package struct SpamVerdict: Hashable, Sendable {
    package let score: SpamScore
    package let band: SpamBand
    package let thresholds: SpamThresholds
    package let explanation: SpamExplanation

    package init(score: SpamScore, band: SpamBand, thresholds: SpamThresholds, explanation: SpamExplanation) {
        self.score = score
        self.band = band
        self.thresholds = thresholds
        self.explanation = explanation
    }

    /// The same score, put into a band by other thresholds.
    package func bounded(by thresholds: SpamThresholds) -> SpamVerdict {
        SpamVerdict(
            score: score,
            band: thresholds.band(of: score),
            thresholds: thresholds,
            explanation: explanation
        )
    }
}
