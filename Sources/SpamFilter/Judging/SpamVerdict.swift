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
}
