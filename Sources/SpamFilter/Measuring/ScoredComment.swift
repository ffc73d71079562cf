/// A label, and the probability of spam that was given before it was known.
package struct ScoredComment: Hashable, Sendable {
    package let isSpam: Bool
    package let probability: Double

    package init(isSpam: Bool, probability: Double) {
        self.isSpam = isSpam
        self.probability = probability
    }
}
