/// Weighs the learners' logits against each other: logistic regression over their outputs, learned from what they said of
/// each comment before it was learned, so that the result is a calibrated probability.
struct Fusion: Hashable, Sendable {
    /// Of the linear learner, of the compression models, and of neither.
    var weights = [1.0, 2.0, 0.0]
    var count = 0

    private static let slowest = 0.002

    /// Far beyond what lessons lead to, and far within what can be reckoned with.
    static let bounds = -1e6...1e6

    func logit(linear: Double, compression: Double) -> Double {
        weights[0] * linear + weights[1] * compression + weights[2]
    }

    /// The error is the label, 1 or 0, less the probability given before.
    mutating func learn(linear: Double, compression: Double, error: Double) {
        count += 1
        let rate = max(Self.slowest, 0.5 / Double(count + 10))
        weights[0] += rate * error * linear
        weights[1] += rate * error * compression
        weights[2] += rate * error
        for index in weights.indices {
            weights[index] = min(max(weights[index], Self.bounds.lowerBound), Self.bounds.upperBound)
        }
    }
}
