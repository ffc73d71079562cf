/// The scores that comments had before they were learned, by their later label: what thresholds, and the report of how well
/// the filter does, are made from.
///
/// Counted in steps of a 32nd of the logit; when there are many, all counts are halved, so that the past fades. A score counts
/// as 64, so that one that stands alone, which thresholds depend on, fades as the others do.
package struct ScoreHistory: Hashable, Sendable {
    static let stepsPerLogit = 32
    static let binCount = 2 * (SpamScore.limit / 1_000_000) * stepsPerLogit + 1

    private static let unit: UInt32 = 64

    /// Of one class, sum of the counts at which they are halved.
    private static let fullest: UInt32 = 16_384 * unit

    var ham = [UInt32](repeating: 0, count: binCount)
    var spam = [UInt32](repeating: 0, count: binCount)
    var hamTotal: UInt32 = 0
    var spamTotal: UInt32 = 0

    package init() {}

    package mutating func record(_ score: SpamScore, isSpam: Bool) {
        let bin = Self.bin(of: score)
        if isSpam {
            spam[bin] += Self.unit
            spamTotal += Self.unit
            if spamTotal >= Self.fullest { spamTotal = Self.halve(&spam) }
        } else {
            ham[bin] += Self.unit
            hamTotal += Self.unit
            if hamTotal >= Self.fullest { hamTotal = Self.halve(&ham) }
        }
    }

    package mutating func forget(_ score: SpamScore, isSpam: Bool) {
        let bin = Self.bin(of: score)
        if isSpam {
            let part = min(spam[bin], Self.unit)
            spam[bin] -= part
            spamTotal -= part
        } else {
            let part = min(ham[bin], Self.unit)
            ham[bin] -= part
            hamTotal -= part
        }
    }

    /// Sums up the counts that were read.
    ///
    /// - Returns: Whether they can be right.
    mutating func recount() -> Bool {
        let sums = [ham, spam].map { $0.reduce(UInt64(0)) { $0 + UInt64($1) } }
        guard sums.allSatisfy({ $0 < UInt64(Self.fullest) }) else { return false }
        hamTotal = UInt32(sums[0])
        spamTotal = UInt32(sums[1])
        return true
    }

    private static func halve(_ counts: inout [UInt32]) -> UInt32 {
        for index in counts.indices { counts[index] /= 2 }
        return counts.reduce(0, +)
    }

    private static func bin(of score: SpamScore) -> Int {
        ((score.millionths + SpamScore.limit) * stepsPerLogit) / 1_000_000
    }

    /// The lowest score of a bin.
    private static func score(ofBin bin: Int) -> SpamScore {
        SpamScore(millionths: bin * 1_000_000 / stepsPerLogit - SpamScore.limit)
    }

    /// The lowest score above which at most this share of the ham lay.
    ///
    /// - Returns: Nil while there are fewer than `fewest` scores of ham.
    package func threshold(hamLoss: Double, fewest: Int) -> SpamScore? {
        guard Int(hamTotal / Self.unit) >= fewest else { return nil }
        let allowed = Self.allowed(hamLoss, of: hamTotal)
        var above: UInt32 = 0
        for bin in ham.indices.reversed() {
            above += ham[bin]
            if above > allowed { return Self.score(ofBin: bin + 1) }
        }
        return Self.score(ofBin: 0)
    }

    /// The highest score below which at most this share of the spam lay.
    ///
    /// - Returns: Nil while there are fewer than `fewest` scores of spam.
    package func threshold(spamLeak: Double, fewest: Int) -> SpamScore? {
        guard Int(spamTotal / Self.unit) >= fewest else { return nil }
        let allowed = Self.allowed(spamLeak, of: spamTotal)
        var below: UInt32 = 0
        for bin in spam.indices {
            below += spam[bin]
            if below > allowed { return Self.score(ofBin: bin) }
        }
        return Self.score(ofBin: Self.binCount - 1)
    }

    /// A filter that makes hardly any errors could bear bounds far on the wrong side. So nothing with a probability below
    /// 0.05 looks like spam, and nothing above is trusted.
    private static let watershed = SpamScore(logit: -2.944439)

    /// Who has only ever seen one kind cannot tell it from the other, however sure the scores look: a band is only bounded
    /// when so many scores of the other class are known, too.
    private static let fewestOfOther = 10

    package func thresholds(for budget: SpamBudget) -> SpamThresholds {
        let knowsSpam = Int(spamTotal / Self.unit) >= Self.fewestOfOther
        let knowsHam = Int(hamTotal / Self.unit) >= Self.fewestOfOther
        let spam = knowsSpam ? threshold(hamLoss: budget.hamLoss, fewest: budget.fewest) : nil
        let trusted = knowsHam ? threshold(spamLeak: budget.spamLeak, fewest: budget.fewest) : nil
        return SpamThresholds(
            spam: spam.map { max($0, Self.watershed) },
            trusted: trusted.map { min($0, Self.watershed) }
        )
    }

    private static func allowed(_ share: Double, of total: UInt32) -> UInt32 {
        share > 0 ? UInt32(min(share, 1) * Double(total)) : 0
    }
}

extension ScoreHistory {
    /// The mean distance of the given probabilities from the shares of spam, in 15 bins of equal width, 0 to 1.
    package var calibrationError: Double {
        var calibration = Calibration()
        for bin in ham.indices where ham[bin] + spam[bin] > 0 {
            let middle = SpamScore(millionths: Self.score(ofBin: bin).millionths + 500_000 / Self.stepsPerLogit)
            calibration.add(middle.probability, ham: Int(ham[bin]), spam: Int(spam[bin]))
        }
        return calibration.error
    }

    /// Of all ham, or of all spam, the share in a band; nil when there is none.
    package func share(isSpam: Bool, in band: SpamBand, by thresholds: SpamThresholds) -> Double? {
        let counts = isSpam ? spam : ham
        let total = isSpam ? spamTotal : hamTotal
        guard total > 0 else { return nil }
        var sum: UInt32 = 0
        for bin in counts.indices where thresholds.band(of: Self.score(ofBin: bin)) == band { sum += counts[bin] }
        return Double(sum) / Double(total)
    }
}
