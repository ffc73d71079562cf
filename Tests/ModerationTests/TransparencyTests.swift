import Foundation
import Moderation
import Testing

struct TransparencyTests {
    @Test(
        "no count that is told is small, none follows from the others, and their sum is right",
        arguments: [
            ([:], [], 0), (["a": 5], ["a"], 0), (["a": 4], [], 4), (["a": 1, "b": 2], [], 3),
            (["a": 9, "b": 4], [], 13), (["a": 9, "b": 3, "c": 2], ["a"], 5), (["a": 9, "b": 6, "c": 1], ["a"], 7),
            (["a": 9, "b": 9, "c": 1], ["a"], 10), (["a": 9, "b": 0], ["a"], 0), (["a": 5, "b": 7], ["b", "a"], 0),
        ] as [([String: Int], [String], Int)]
    )
    func merged(counts: [String: Int], shown: [String], rest: Int) {
        let merged = MergedCounts(counts)
        #expect(merged.kinds.map(\.code) == shown)
        #expect(merged.rest == rest)
        #expect(merged.total == counts.values.reduce(0, +))
    }

    @Test("whatever is counted, no kind and no rest beside kinds is smaller than five")
    func anyCounts() {
        for _ in 0..<500 {
            let counts = Dictionary(
                uniqueKeysWithValues: (0..<Int.random(in: 0...8)).map { ("code\($0)", Int.random(in: 0...12)) }
            )
            let merged = MergedCounts(counts)
            #expect(merged.kinds.allSatisfy { $0.count >= 5 })
            #expect(merged.kinds.isEmpty || merged.rest == 0 || merged.rest >= 5)
            #expect(merged.total == counts.values.reduce(0, +))
        }
    }

    private func outcome(
        _ status: CommentStatus,
        decidedAfter seconds: TimeInterval? = nil,
        reason: String? = nil,
        isRefused: Bool = true
    ) -> CommentOutcome {
        let created = Date(timeIntervalSince1970: 1_800_000_000)
        return CommentOutcome(
            created: created,
            status: status,
            firstDecision: seconds.map { created.addingTimeInterval($0) },
            isRefused: isRefused,
            reason: reason
        )
    }

    @Test("every comment is counted once, by what became of it")
    func counts() {
        var counts = TransparencyCounts()
        for seconds in [10.0, 20, 40] { counts.add(outcome(.approved, decidedAfter: seconds)) }
        counts.add(outcome(.approved))
        counts.add(outcome(.pending))
        counts.add(outcome(.spam, isRefused: false))
        counts.add(outcome(.spam, decidedAfter: 30))
        #expect(counts.medianDelay == nil)
        counts.add(outcome(.rejected, decidedAfter: 5, reason: "insult"))
        counts.add(outcome(.rejected, decidedAfter: 50))
        counts.add(outcome(.rejected, isRefused: false))
        #expect(counts.received == 10)
        let sorted = [counts.approved, counts.waiting, counts.spam, counts.erased, counts.refusedCount]
        #expect(sorted == [4, 1, 2, 1, 2])
        #expect(counts.refused == ["insult": 1, TransparencyCounts.noReason: 1])
        #expect(counts.automatic == 2)
        #expect(counts.medianDelay == 25)
        var twice = counts
        twice.add(counts)
        #expect(twice.received == 20)
        #expect(twice.medianDelay == 25)
    }

    @Test("months begin in the site's time zone, and go back eleven before the present one")
    func months() throws {
        var site = try Site(id: "demo", name: "Báo", created: .distantPast)
        // 2027-01-31T18:00Z is February in Vietnam already.
        let now = Date(timeIntervalSince1970: 1_801_418_400)
        let months = TransparencyReport.months(of: site, now: now)
        #expect(months.count == 12)
        #expect(months.last == Date(timeIntervalSince1970: 1_801_414_800))
        #expect(months.first?.formatted(.iso8601) == "2026-02-28T17:00:00Z")
        try site.set("timeZone", to: "GMT")
        #expect(TransparencyReport.months(of: site, now: now).last?.formatted(.iso8601) == "2027-01-01T00:00:00Z")
    }
}
