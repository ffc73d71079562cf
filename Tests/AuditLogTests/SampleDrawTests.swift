import AuditLog
import Foundation
import TestSupport
import Testing

struct SampleDrawTests {
    private static func units(_ status: String, _ ids: ClosedRange<Int64>, score: Double? = nil) -> [SampleDraw.Unit] {
        ids.map { SampleDraw.Unit(comment: $0, status: status, score: score) }
    }

    @Test("what is drawn, and the order of showing it, anyone can compute with SHA-256")
    func reproducible() {
        // Of `42/1` … `42/20` the five smallest, in the order of `42/ID/order`, by Python's hashlib.
        let strata = SampleDraw.strata(of: Self.units("approved", 1...20).shuffled(), count: 5, seed: 42)
        #expect(strata.map(\.comments) == [[1, 3, 4, 15, 16]])
        #expect(strata.map(\.population) == [20])
        let record = SampleRecord(number: 1, seed: 42, from: nil, to: nil, strata: strata)
        #expect(record.comments == [4, 16, 1, 15, 3])
        let other = SampleDraw.strata(of: Self.units("approved", 1...20), count: 5, seed: 43)
        #expect(other.map(\.comments) != strata.map(\.comments))
    }

    @Test("each status gets the same number, and what one has too few of goes to the others")
    func statuses() {
        let units =
            Self.units("approved", 1...1000) + Self.units("rejected", 1001...1005) + Self.units("spam", 1006...1500)
        let strata = SampleDraw.strata(of: units, count: 60, seed: 1)
        #expect(strata.map(\.status) == ["approved", "rejected", "spam"])
        #expect(strata.map(\.comments.count) == [28, 5, 27])
    }

    @Test("within a status more are drawn where the filter doubts, and some of everywhere")
    func doubt() {
        let units =
            Self.units("approved", 1...1000, score: 0.01) + Self.units("approved", 1001...2000, score: 0.4)
            + Self.units("approved", 2001...2003, score: 0.99) + Self.units("approved", 2004...2100)
        let strata = SampleDraw.strata(of: units, count: 100, seed: 1)
        #expect(strata.map(\.scores) == [nil, 0.0...0.05, 0.05...0.5, 0.95...1.0])
        let sizes = strata.map(\.comments.count)
        #expect(sizes.reduce(0, +) == 100)
        #expect(sizes[2] > 2 * sizes[1])
        #expect(sizes.allSatisfy { $0 >= 2 })
        #expect(zip(strata, sizes).allSatisfy { $0.population >= $1 })
    }

    @Test("never more is drawn than there is, nor more than was asked for")
    func bounds() {
        var generator = SeededGenerator(seed: 5)
        for _ in 0..<200 {
            let units = (1...Int64.random(in: 1...80, using: &generator)).map { id in
                SampleDraw.Unit(
                    comment: id,
                    status: ["approved", "rejected", "spam"].randomElement(using: &generator) ?? "spam",
                    score: Bool.random(using: &generator) ? Double.random(in: 0...1, using: &generator) : nil
                )
            }
            let count = Int.random(in: 1...100, using: &generator)
            let strata = SampleDraw.strata(of: units, count: count, seed: 7)
            let drawn = strata.flatMap(\.comments)
            #expect(drawn.count == min(count, units.count))
            #expect(Set(drawn).count == drawn.count)
            #expect(strata.reduce(0) { $0 + $1.population } == units.count)
            #expect(strata.allSatisfy { $0.comments.count <= $0.population })
            let record = SampleRecord(number: 3, seed: 7, from: nil, to: nil, strata: strata)
            #expect(SampleRecord(changes: record.changes) == record)
        }
        #expect(SampleDraw.strata(of: [], count: 5, seed: 1).isEmpty)
    }

    @Test("a sample's lines are read back, and nothing else is read")
    func lines() throws {
        let from = Date(timeIntervalSince1970: 1_800_000_000)
        let record = SampleRecord(
            number: 2,
            seed: 9,
            from: from,
            to: nil,
            strata: [
                .init(status: "approved", scores: 0.05...0.5, population: 40, comments: [1, 5]),
                .init(status: "spam", scores: nil, population: 3, comments: []),
            ]
        )
        #expect(
            record.changes == [
                "sample: 2", "seed: 9", "from: 2027-01-15T08:00:00.000Z", "stratum: approved 0.05-0.5 of 40: 1,5",
                "stratum: spam - of 3: ",
            ]
        )
        #expect(SampleRecord(changes: record.changes) == record)
        for index in record.changes.indices {
            var changes = record.changes
            changes[index] += "0"
            #expect(SampleRecord(changes: changes) != record)
        }
        #expect(SampleRecord(changes: Array(record.changes.reversed())) == nil)
        #expect(SampleRecord(changes: record.changes + ["x: 1"]) == nil)
        #expect(SampleRecord(changes: ["sample: 2", "seed: 9", "stratum: spam 0.5-0.1 of 3: 1"]) == nil)
        #expect(SampleRecord(changes: []) == nil)
    }
}
