/// How many comments are drawn of each stratum.
///
/// Each status gets the same number, as errors of each kind are to be known equally well. Within a status it is Neyman's
/// allocation (1934): as the stratum's size times the standard deviation that is expected in it, where the score is the guess of
/// how likely a decision is wrong. So most are drawn from where the filter doubts. No stratum gets fewer than two,
/// of which a variance can be taken, while there are enough.
package struct SampleAllocation: Sendable {
    package struct Stratum: Hashable, Sendable {
        package let status: String
        package let population: Int
        package let meanScore: Double?

        package init(status: String, population: Int, meanScore: Double?) {
            self.status = status
            self.population = population
            self.meanScore = meanScore
        }

        /// How likely it is expected that the decision about one of its comments is wrong.
        fileprivate var doubt: Double {
            guard let meanScore else { return 0.1 }
            return min(max(status == "approved" ? meanScore : 1 - meanScore, 0.02), 0.5)
        }

        fileprivate var weight: Double {
            Double(population) * (doubt * (1 - doubt)).squareRoot()
        }
    }

    private static let fewest = 2
    private let strata: [Stratum]

    package init(strata: [Stratum]) {
        self.strata = strata
    }

    /// - Parameter count: For all together.
    /// - Returns: For each stratum; never more than its population, and all together `count` if there are so many.
    package func sizes(count: Int) -> [Int] {
        let statuses = Set(strata.map(\.status)).sorted()
        let members = statuses.map { status in strata.indices.filter { strata[$0].status == status } }
        let rooms = members.map { $0.reduce(0) { $0 + strata[$1].population } }
        let shares = Self.apportion(count, weights: rooms.map { _ in 1 }, rooms: rooms)
        var sizes = strata.map { _ in 0 }
        for (indices, share) in zip(members, shares) {
            let populations = indices.map { strata[$0].population }
            var first = populations.map { _ in 0 }
            for index in first.indices where first.reduce(0, +) + Self.fewest <= share {
                first[index] = min(Self.fewest, populations[index])
            }
            let rest = Self.apportion(
                share - first.reduce(0, +),
                weights: indices.map { strata[$0].weight },
                rooms: zip(populations, first).map { $0 - $1 }
            )
            for (index, size) in zip(indices, zip(first, rest).map { $0 + $1 }) { sizes[index] = size }
        }
        return sizes
    }

    /// Whole numbers in proportion to the weights, none above its room, as many together as there are to give and room for.
    /// What is left over by rounding goes where most was cut off, to the first of equals.
    private static func apportion(_ count: Int, weights: [Double], rooms: [Int]) -> [Int] {
        var sizes = rooms.map { _ in 0 }
        var left = min(count, rooms.reduce(0, +))
        while left > 0 {
            let open = sizes.indices.filter { sizes[$0] < rooms[$0] }
            let total = open.reduce(0) { $0 + weights[$1] }
            let exact = open.map { Double(left) * (total > 0 ? weights[$0] / total : 1 / Double(open.count)) }
            let whole = zip(open, exact).map { min(Int($1), rooms[$0] - sizes[$0]) }
            if whole.contains(where: { $0 > 0 }) {
                for (index, size) in zip(open, whole) { sizes[index] += size }
                left -= whole.reduce(0, +)
            } else {
                let order = open.indices.sorted { (-exact[$0], $0) < (-exact[$1], $1) }
                for index in order.prefix(left) { sizes[open[index]] += 1 }
                left -= min(left, order.count)
            }
        }
        return sizes
    }
}
