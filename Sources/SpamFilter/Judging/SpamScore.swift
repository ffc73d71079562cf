/// How likely a comment is spam: the log of the odds, as a whole number of millionths, so that its parts add up exactly.
package struct SpamScore: Hashable, Comparable, Codable, Sendable {
    /// Natural logarithm of the odds of spam, in millionths; −20,000,000 to 20,000,000.
    package let millionths: Int

    package static let limit = 20_000_000

    package init(millionths: Int) {
        self.millionths = min(max(millionths, -Self.limit), Self.limit)
    }

    init(logit: Double) {
        let limit = Double(Self.limit)
        self.init(millionths: Int(min(max((logit * 1e6).rounded(), -limit), limit)))
    }

    package var logit: Double { Double(millionths) / 1e6 }

    /// The score of a ``probability``.
    package init(probability: Double) {
        if probability <= 0 || probability >= 1 {
            self.init(millionths: probability <= 0 ? -Self.limit : Self.limit)
        } else {
            self.init(logit: SpamArithmetic.log(probability / (1 - probability)))
        }
    }

    /// Between 0 and 1, both left out.
    package var probability: Double { SpamArithmetic.probability(ofLogit: logit) }

    package static func < (one: SpamScore, other: SpamScore) -> Bool { one.millionths < other.millionths }
}
