import AuditLog
import TestSupport
import Testing

struct StratifiedShareTests {
    private typealias Stratum = StratifiedShare.Stratum

    @Test("none found in n gives three over n")
    func ruleOfThree() {
        let alone = StratifiedShare([Stratum(population: 100_000, read: 300, found: 0)])
        #expect(alone.share == 0)
        #expect(alone.interval == 0...0.01)
        // Read alike, strata are as good as one.
        let alike = StratifiedShare([
            Stratum(population: 9000, read: 270, found: 0), Stratum(population: 1000, read: 30, found: 0),
        ])
        #expect(alike.interval?.lowerBound == 0)
        #expect(abs((alike.interval?.upperBound ?? 1) - 0.01) < 1e-12)
        // All may lie where least was read, but not more than there is.
        let unlike = StratifiedShare([
            Stratum(population: 9000, read: 30, found: 0), Stratum(population: 1000, read: 270, found: 0),
        ])
        #expect(abs((unlike.interval?.upperBound ?? 0) - 0.09) < 1e-12)
        let tiny = StratifiedShare([
            Stratum(population: 10, read: 1, found: 0), Stratum(population: 990, read: 990, found: 0),
        ])
        #expect(abs((tiny.interval?.upperBound ?? 0) - 0.01) < 1e-12)
    }

    @Test("one stratum that was hardly read gives Wilson's interval")
    func single() throws {
        let share = StratifiedShare([Stratum(population: 10_000_000, read: 10, found: 5)])
        let interval = try #require(share.interval)
        let plain = try #require(Proportion(count: 5, total: 10).interval)
        #expect(abs(interval.lowerBound - plain.lowerBound) < 1e-6)
        #expect(abs(interval.upperBound - plain.upperBound) < 1e-6)
    }

    @Test("each stratum counts with its part of the population")
    func weights() throws {
        let share = StratifiedShare([
            Stratum(population: 900, read: 10, found: 1), Stratum(population: 100, read: 10, found: 5),
        ])
        #expect(abs((share.share ?? 0) - 0.14) < 1e-12)
        #expect(abs((share.count ?? 0) - 140) < 1e-9)
        #expect(share.read == 20)
        #expect(share.found == 6)
        #expect(try #require(share.interval).contains(0.14))
    }

    @Test("where all was read the share is known")
    func census() {
        let share = StratifiedShare([
            Stratum(population: 20, read: 20, found: 3), Stratum(population: 5, read: 5, found: 0),
        ])
        #expect(abs((share.share ?? 0) - 0.12) < 1e-12)
        #expect(share.interval?.lowerBound == share.share)
        #expect(share.interval?.upperBound == share.share)
        #expect(StratifiedShare([Stratum(population: 5, read: 5, found: 0)]).interval == 0...0)
    }

    @Test("a stratum of which nothing was read is joined to its neighbour")
    func joined() {
        let strata = [
            Stratum(population: 100, read: 0, found: 0), Stratum(population: 300, read: 10, found: 1),
            Stratum(population: 50, read: 0, found: 0), Stratum(population: 50, read: 10, found: 10),
            Stratum(population: 500, read: 0, found: 0),
        ]
        let share = StratifiedShare(strata)
        #expect(share.population == 1000)
        #expect(abs((share.share ?? 0) - (0.45 * 0.1 + 0.55)) < 1e-12)
        #expect(StratifiedShare([strata[0]]).share == nil)
        #expect(StratifiedShare([strata[0]]).interval == nil)
        #expect(StratifiedShare([]).share == nil)
    }

    @Test("of many samples, at least 93 in 100 intervals hold the truth", arguments: [0, 30, 300])
    func coverage(wrong: Int) throws {
        var generator = SeededGenerator(seed: 11)
        // Most of what is wrong is where the filter doubts.
        let populations = [8000, 1500, 500]
        let wrongs = [wrong / 10, wrong * 3 / 10, wrong * 6 / 10]
        let truth = Double(wrongs.reduce(0, +)) / 10_000
        var held = 0
        let rounds = 400
        for _ in 0..<rounds {
            let strata = zip(populations, wrongs).map { population, wrong in
                var found = 0
                var (left, bad) = (population, wrong)
                for _ in 0..<60 {
                    if Int.random(in: 0..<left, using: &generator) < bad {
                        found += 1
                        bad -= 1
                    }
                    left -= 1
                }
                return Stratum(population: population, read: 60, found: found)
            }
            let interval = try #require(StratifiedShare(strata).interval)
            if interval.contains(truth) { held += 1 }
        }
        #expect(held >= rounds * 93 / 100, "\(held) of \(rounds)")
    }
}
