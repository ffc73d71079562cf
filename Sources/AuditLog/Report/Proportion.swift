/// So many of so many, with the interval in which the true share lies in 95 of 100 cases (Wilson 1927, score interval).
package struct Proportion: Hashable, Sendable {
    private static let quantile = 1.959963984540054

    package private(set) var count = 0
    package private(set) var total = 0

    package init() {}

    package init(count: Int, total: Int) {
        self.count = count
        self.total = total
    }

    package mutating func add(_ counts: Bool) {
        total += 1
        if counts { count += 1 }
    }

    /// Nil where there is nothing to take a share of.
    package var share: Double? {
        total == 0 ? nil : Double(count) / Double(total)
    }

    package var interval: ClosedRange<Double>? {
        share.map { Self.interval(share: $0, size: Double(total)) }
    }

    /// Of a share that was found among so many, which need not be a whole number.
    static func interval(share: Double, size: Double) -> ClosedRange<Double> {
        let square = quantile * quantile
        let middle = (share + square / (2 * size)) / (1 + square / size)
        let spread = share * (1 - share) / size + square / (4 * size * size)
        let half = quantile / (1 + square / size) * spread.squareRoot()
        return max(0, middle - half)...min(1, middle + half)
    }
}
