/// The filter's judgement of a comment.
package struct SpamVerdict: Hashable, Sendable {
    package let score: SpamScore
    package let band: SpamBand
    package let thresholds: SpamThresholds
    package let explanation: SpamExplanation
}
