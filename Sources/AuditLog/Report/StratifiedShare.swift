/// A share of a population, estimated from a stratified random sample, with its 95 % interval.
///
/// The estimate weighs the share found in each stratum by the stratum's part of the population (Cochran, Sampling Techniques,
/// 1977, 5.3), and its variance is Cochran's, with the correction for finite populations (5.9). The interval is Wilson's for
/// as many comments of a simple random sample as would have that variance, but never more than were read (after Korn and
/// Graubard 1998, who take Clopper and Pearson's interval so).
///
/// Where none was found, the variance says nothing. The upper bound is then the largest share that would show none with a
/// probability of 5 %: three over the number read (the rule of three: Hanley and Lippman-Hand 1983). With strata, all
/// that there are may lie in the stratum that was read most thinly, so it is that stratum's weight times three over the number
/// read in it; where all strata were read alike, that is three over all that were read. A stratum of which nothing was read
/// is joined to the one before it.
package struct StratifiedShare: Hashable, Sendable {
    /// What was found in a stratum.
    package struct Stratum: Hashable, Sendable {
        package var population: Int
        package var read: Int
        package var found: Int

        package init(population: Int, read: Int, found: Int) {
            self.population = population
            self.read = read
            self.found = found
        }
    }

    /// −ln 0.05, which the rule of three rounds.
    private static let three = 3.0
    private let strata: [Stratum]

    /// - Parameter strata: Neighbours are alike.
    package init(_ strata: [Stratum]) {
        var joined: [Stratum] = []
        var unread = 0
        for stratum in strata where stratum.population > 0 {
            if stratum.read > 0 {
                joined.append(stratum)
                joined[joined.count - 1].population += unread
                unread = 0
            } else if joined.isEmpty {
                unread += stratum.population
            } else {
                joined[joined.count - 1].population += stratum.population
            }
        }
        self.strata = joined
    }

    package var population: Int { strata.reduce(0) { $0 + $1.population } }
    /// How many were read.
    package var read: Int { strata.reduce(0) { $0 + $1.read } }
    package var found: Int { strata.reduce(0) { $0 + $1.found } }

    /// Nil where nothing was read.
    package var share: Double? {
        guard read > 0 else { return nil }
        return strata.reduce(0) { $0 + weight($1) * Double($1.found) / Double($1.read) }
    }

    package var interval: ClosedRange<Double>? {
        guard let share else { return nil }
        let thin = strata.filter { $0.read < $0.population }
        guard !thin.isEmpty else { return share...share }
        if found == 0 { return 0...min(1, upperBoundOfNone(thin)) }
        return Proportion.interval(share: share, size: effectiveRead(share))
    }

    /// How many of a simple random sample would be as telling: the number read over Kish's design effect.
    private func effectiveRead(_ share: Double) -> Double {
        let variance = variance
        guard variance > 0, read > 1 else { return Double(read) }
        return Double(read) * min(1, share * (1 - share) / Double(read - 1) / variance)
    }

    /// How many of the population that are.
    package var count: Double? { share.map { $0 * Double(population) } }

    private func weight(_ stratum: Stratum) -> Double {
        Double(stratum.population) / Double(population)
    }

    private func upperBoundOfNone(_ thin: [Stratum]) -> Double {
        thin.map { min(weight($0), weight($0) * Self.three / Double($0.read)) }.max() ?? 0
    }

    private var variance: Double {
        strata.reduce(0) { sum, stratum in
            let size = Double(stratum.read)
            let found = Double(stratum.found) / size
            let missing = 1 - size / Double(stratum.population)
            let spread = size > 1 ? found * (1 - found) / (size - 1) : 0.25
            return sum + weight(stratum) * weight(stratum) * missing * spread
        }
    }
}
