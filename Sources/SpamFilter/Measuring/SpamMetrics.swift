/// How well scores tell spam from ham.
package struct SpamMetrics: Hashable, Sendable {
    package let hamCount: Int
    package let spamCount: Int

    /// The chance that a random ham scores above a random spam, ties counting half: one less the area under the ROC curve.
    package let areaAbove: Double

    /// Shares of the spam above the threshold that loses at most one, or a tenth, of a hundred of the ham.
    package let caughtAtOnePercent: Double
    package let caughtAtOnePerMille: Double

    /// Share of the ham with a probability of a half and more, and of the spam below.
    package let hamLost: Double
    package let spamMissed: Double

    /// The expected calibration error in 15 bins.
    package let calibrationError: Double

    /// - Returns: Nil unless there is ham and spam.
    package init?(_ scored: [ScoredComment]) {
        let ham = scored.filter { !$0.isSpam }.map(\.probability).sorted()
        let spam = scored.filter(\.isSpam).map(\.probability).sorted()
        guard !ham.isEmpty, !spam.isEmpty else { return nil }
        hamCount = ham.count
        spamCount = spam.count
        areaAbove = Self.areaAbove(ham, spam)
        caughtAtOnePercent = Self.caught(ham, spam, loss: 0.01)
        caughtAtOnePerMille = Self.caught(ham, spam, loss: 0.001)
        hamLost = Double(ham.count { $0 >= 0.5 }) / Double(ham.count)
        spamMissed = Double(spam.count { $0 < 0.5 }) / Double(spam.count)
        var calibration = Calibration()
        for comment in scored {
            calibration.add(comment.probability, ham: comment.isSpam ? 0 : 1, spam: comment.isSpam ? 1 : 0)
        }
        calibrationError = calibration.error
    }

    private static func areaAbove(_ ham: [Double], _ spam: [Double]) -> Double {
        var lost = 0.0
        var below = 0
        var upTo = 0
        for score in spam {
            while below < ham.count, ham[below] < score { below += 1 }
            while upTo < ham.count, ham[upTo] <= score { upTo += 1 }
            lost += Double(ham.count - upTo) + Double(upTo - below) / 2
        }
        return lost / (Double(ham.count) * Double(spam.count))
    }

    private static func caught(_ ham: [Double], _ spam: [Double], loss: Double) -> Double {
        let allowed = Int((loss * Double(ham.count)).rounded(.down))
        let threshold = ham[ham.count - 1 - allowed]
        return Double(spam.count { $0 > threshold }) / Double(spam.count)
    }
}
