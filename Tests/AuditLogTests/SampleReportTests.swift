import AuditLog
import Foundation
import Testing

struct SampleReportTests {
    private static let start = Date(timeIntervalSince1970: 1_800_000_000)

    private static func entry(
        _ action: AuditAction,
        _ comment: Int64?,
        by actor: String = "policy",
        after: String? = nil,
        reasons: [String] = [],
        score: Double? = nil,
        sample: Int64? = nil,
        sequence: Int64 = 1
    ) -> AuditEntry {
        AuditEntry(
            sequence: sequence,
            time: start,
            actor: actor,
            action: action,
            site: sample == nil ? "demo" : nil,
            comment: comment,
            operation: action == .decide ? sequence : nil,
            after: after,
            reasons: reasons,
            thresholds: score == nil ? [] : [0.1, 0.9],
            score: score,
            changes: sample.map { [AuditEntry.opinionLine(sample: $0)] } ?? []
        )
    }

    private static func report(_ entries: [AuditEntry], period: Range<Date>? = nil) -> LogReport {
        var counter = LogReportCounter(period: period ?? .distantPast ..< .distantFuture)
        for entry in entries { counter.add(entry) }
        return counter.result()
    }

    /// Ten approved by lan, ten held as spam by the policy; a sample of all of them.
    private static var drawn: [AuditEntry] {
        let strata = [
            SampleRecord.Stratum(status: "approved", scores: nil, population: 1000, comments: Array(1...10)),
            SampleRecord.Stratum(status: "spam", scores: nil, population: 200, comments: Array(11...20)),
        ]
        var sample = entry(.sample, nil, by: "moderator an")
        sample.changes = SampleRecord(number: 1, seed: 1, from: nil, to: nil, strata: strata).changes
        return (1...20).map { entry(.accept, $0, after: $0 > 10 ? "spam" : "pending") }
            + (1...10).map { entry(.decide, $0, by: "moderator lan", after: "approved") } + [sample]
    }

    private static func review(_ comment: Int64, _ verdict: String, by name: String = "hoa", at: Int64) -> AuditEntry {
        entry(.review, comment, by: "moderator \(name)", after: verdict, sample: 1, sequence: at)
    }

    @Test("what the second reviewer sees otherwise is estimated for the population")
    func estimates() throws {
        let reviews = (1...20).map { id in
            Self.review(id, id == 1 ? "reject" : id == 11 || id == 12 ? "ham" : id > 10 ? "spam" : "ham", at: id)
        }
        let report = Self.report(Self.drawn + reviews)
        let findings = try #require(report.samples.first)
        #expect(findings.reviewed == 20)
        #expect(findings.falseNegatives.share == 0.1)
        #expect(findings.falseNegatives.count == 100)
        #expect(findings.falsePositives.share == 0.2)
        #expect(findings.falsePositives.population == 200)
        #expect(findings.wrongByStatus.keys.sorted() == ["approved", "spam"])
        #expect(report.agreement["lan"]?.agreed == Proportion(count: 9, total: 10))
        #expect(report.agreement["policy"]?.agreed == Proportion(count: 8, total: 10))
        #expect(report.reviewers["hoa"]?.count == 20)
    }

    @Test("what was taken back, or skipped, is no opinion; of several the last one counts")
    func takenBack() throws {
        let report = Self.report(
            Self.drawn + [
                Self.review(1, "spam", at: 1), Self.review(2, "skip", at: 2), Self.review(3, "spam", at: 3),
                Self.entry(.undoReview, 3, by: "moderator hoa", sample: 1), Self.review(4, "spam", at: 4),
                Self.review(4, "ham", by: "mai", at: 5),
            ]
        )
        let findings = try #require(report.samples.first)
        #expect(findings.reviewed == 2)
        #expect(findings.skipped == 1)
        #expect(findings.falseNegatives.found == 1)
        #expect(findings.falseNegatives.read == 2)
        #expect(findings.falsePositives.share == nil)
        #expect(report.agreement["lan"]?.count == 3)
    }

    @Test("a sample with comments of another period is not told")
    func period() {
        let later = Self.start.addingTimeInterval(1)
        #expect(Self.report(Self.drawn, period: later ..< .distantFuture).samples.isEmpty)
        #expect(Self.report(Self.drawn, period: Self.start..<later).samples.count == 1)
    }

    /// Against statsmodels 0.15, `cohens_kappa([[40, 10], [5, 45]])` and `[[80, 6], [2, 12]]`.
    @Test(
        "kappa and its interval are Cohen's and Fleiss's",
        arguments: [
            ([40, 10, 5, 45], [0.7, 0.5607321804, 0.8392678196]),
            ([80, 6, 2, 12], [0.7032640950, 0.5115463457, 0.8949818442]),
        ] as [([Int], [Double])]
    )
    func kappa(cells: [Int], expected: [Double]) throws {
        var kappa = Kappa()
        for (index, count) in cells.enumerated() {
            for _ in 0..<count { kappa.add(isRefused: index > 1, second: index % 2 == 1, weight: 3) }
        }
        let interval = try #require(kappa.interval)
        let found = [try #require(kappa.value), interval.lowerBound, interval.upperBound]
        #expect(zip(found, expected).allSatisfy { abs($0 - $1) < 1e-6 }, "\(found)")
        #expect(kappa.count == 100)
    }

    @Test("kappa counts a comment for all that it stands for, and is not told where all say the same")
    func kappaWeights() {
        var kappa = Kappa()
        #expect(kappa.value == nil)
        kappa.add(isRefused: false, second: false, weight: 90)
        #expect(kappa.value == nil)
        kappa.add(isRefused: true, second: true, weight: 5)
        #expect(kappa.value == 1)
        #expect(kappa.interval == -1...1)
        kappa.add(isRefused: true, second: false, weight: 5)
        // Agreement 0.95, by chance 0.95 · 0.9 + 0.05 · 0.1.
        #expect(abs((kappa.value ?? 0) - (0.95 - 0.86) / 0.14) < 1e-12)
        #expect(kappa.agreed == Proportion(count: 2, total: 3))
    }

    @Test("where all agreed, or nothing can be told, the interval does not say more than it knows")
    func kappaBounds() throws {
        var kappa = Kappa()
        for index in 0..<100 { kappa.add(isRefused: index < 50, second: index < 50) }
        #expect(kappa.value == 1)
        #expect(abs(try #require(kappa.interval).lowerBound - 0.94) < 1e-12)
        var single = Kappa()
        single.add(isRefused: true, second: false)
        #expect(single.value == nil)
        #expect(single.interval == nil)
    }

    @Test("bands are those of the thresholds in force, against what people found to be spam")
    func bands() {
        let report = Self.report([
            Self.entry(.accept, 1, after: "spam", score: 0.95), Self.entry(.accept, 2, after: "spam", score: 0.9),
            Self.entry(.accept, 3, after: "pending", score: 0.5), Self.entry(.accept, 4, after: "pending", score: 0.05),
            Self.entry(.accept, 5, after: "pending"),
            Self.entry(.decide, 1, by: "moderator lan", after: "rejected", reasons: ["advertising"]),
            Self.entry(.decide, 2, by: "moderator lan", after: "approved"),
            Self.entry(.decide, 3, by: "moderator lan", after: "rejected", reasons: ["insult"]),
            Self.entry(.decide, 4, by: "moderator lan", after: "spam"),
        ])
        #expect(report.bands.spam == Proportion(count: 2, total: 4))
        #expect(report.bands.unsure == Proportion(count: 1, total: 4))
        #expect(report.bands.trusted == Proportion(count: 1, total: 4))
        #expect(report.bands.caught == Proportion(count: 1, total: 2))
        #expect(report.bands.lost == Proportion(count: 1, total: 1))
        #expect(report.bands.leaked == Proportion(count: 1, total: 2))
        // An insult is no spam, and no honest comment either.
        #expect(report.calibration.reduce(0) { $0 + $1.spam.total } == 3)
    }

    @Test("appeals are counted by what became of them")
    func appeals() {
        let appealed = (1...4).flatMap { id in
            [Self.entry(.accept, id, after: "spam"), Self.entry(.appeal, id, by: "visitor")]
        }
        let report = Self.report(
            appealed + [
                Self.entry(.grantAppeal, 1, by: "moderator lan"), Self.entry(.upholdAppeal, 2, by: "moderator lan"),
                Self.entry(.upholdAppeal, 3, by: "moderator hoa"), Self.entry(.appeal, 9, by: "visitor"),
            ]
        )
        #expect(report.complaints.appeals == ["open": 1, "granted": 1, "upheld": 2])
    }

    @Test("erasures are counted by what they were asked for")
    func erasures() {
        let report = Self.report([
            Self.entry(.accept, 1, after: "spam"), Self.entry(.accept, 2, after: "spam"),
            Self.entry(.erase, 1, by: "moderator an", after: "spam", reasons: ["request"]),
            Self.entry(.erase, 2, after: "spam", reasons: ["retention"]),
        ])
        #expect(report.complaints.erasures == ["request": 1, "retention": 1])
    }
}
