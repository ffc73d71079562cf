/// How far two people agree on publishing or refusing the same comments, beyond what chance would give: Cohen's kappa (1960).
///
/// Comments of a stratified sample count with the number that each stands for. The interval is 1.96 times the large-sample
/// standard error of Fleiss, Cohen and Everitt (1969) to either side, for as many comments as would be as telling if they
/// all weighed the same (Kish 1965); with few comments it is only a hint.
package struct Kappa: Hashable, Sendable {
    private static let quantile = 1.959963984540054

    /// Weights by what the first and the second said: 0 published, 1 refused.
    private var cells: [[Double]] = [[0, 0], [0, 0]]
    private var squares = 0.0
    /// Comments that both judged.
    package private(set) var count = 0
    /// About which they said the same.
    package private(set) var agreed = Proportion()

    package init() {}

    package mutating func add(isRefused first: Bool, second: Bool, weight: Double = 1) {
        cells[first ? 1 : 0][second ? 1 : 0] += weight
        squares += weight * weight
        count += 1
        agreed.add(first == second)
    }

    /// Nil where nothing was judged, and where one of the two always said the same: chance alone would agree as often.
    package var value: Double? {
        guard count > 0, [row(0), row(1), column(0), column(1)].allSatisfy({ $0 > 0 }) else { return nil }
        return (observed - expected) / (1 - expected)
    }

    /// Nil where there is no value, or where so few comments say nothing of how it could be otherwise. Where all agreed, the
    /// lower bound is that of three disagreements in as many comments (the rule of three).
    package var interval: ClosedRange<Double>? {
        guard let value else { return nil }
        if observed > 1 - 1e-12 { return max(-1, 1 - 3 / effectiveCount / (1 - expected))...1 }
        guard variance > 1e-12 else { return nil }
        let half = Self.quantile * (variance / effectiveCount).squareRoot()
        return max(-1, value - half)...min(1, value + half)
    }

    private var total: Double { cells.joined().reduce(0, +) }
    private var effectiveCount: Double { total * total / squares }
    private func part(_ row: Int, _ column: Int) -> Double { cells[row][column] / total }
    private func row(_ index: Int) -> Double { part(index, 0) + part(index, 1) }
    private func column(_ index: Int) -> Double { part(0, index) + part(1, index) }
    private var observed: Double { part(0, 0) + part(1, 1) }
    private var expected: Double { row(0) * column(0) + row(1) * column(1) }

    /// Times the count.
    private var variance: Double {
        let (agreement, chance) = (observed, expected)
        var sum = 0.0
        for first in 0...1 {
            for second in 0...1 {
                if first == second {
                    let term = (1 - chance) - (row(first) + column(first)) * (1 - agreement)
                    sum += part(first, first) * term * term
                } else {
                    let term = (1 - agreement) * (column(first) + row(second))
                    sum += part(first, second) * term * term
                }
            }
        }
        let last = agreement * chance - 2 * chance + agreement
        let left = 1 - chance
        return max(0, sum - last * last) / (left * left * left * left)
    }
}
