import AuditLog
import Foundation
import Testing

struct LogReportTests {
    private static let start = Date(timeIntervalSince1970: 1_800_000_000)

    private static func accept(
        _ comment: Int64,
        _ status: String,
        after seconds: Double = 0,
        reasons: [String] = [],
        score: Double? = nil,
        site: String = "demo"
    ) -> AuditEntry {
        AuditEntry(
            sequence: 1,
            time: start.addingTimeInterval(seconds),
            actor: "policy",
            action: .accept,
            site: site,
            comment: comment,
            after: status,
            reasons: reasons,
            score: score
        )
    }

    private static func decide(
        _ comment: Int64,
        _ status: String,
        by name: String = "lan",
        after seconds: Double = 60,
        _ action: AuditAction = .decide
    ) -> AuditEntry {
        AuditEntry(
            sequence: 1,
            time: start.addingTimeInterval(seconds),
            actor: "moderator \(name)",
            action: action,
            site: "demo",
            comment: comment,
            operation: 1,
            after: status
        )
    }

    private func report(_ entries: [AuditEntry], site: String? = nil, period: Range<Date>? = nil) -> LogReport {
        var counter = LogReportCounter(site: site, period: period ?? .distantPast ..< .distantFuture)
        for entry in entries { counter.add(entry) }
        return counter.result()
    }

    @Test("spam is caught and ham lost by what a person said last")
    func spam() {
        let report = report([
            Self.accept(1, "spam"), Self.accept(2, "spam"), Self.accept(3, "pending"), Self.accept(4, "pending"),
            Self.accept(5, "spam"), Self.decide(1, "rejected"), Self.decide(2, "approved"), Self.decide(3, "spam"),
            Self.decide(4, "rejected"), Self.decide(4, "approved"),
        ])
        #expect(report.caught == Proportion(count: 1, total: 2))
        #expect(report.lost == Proportion(count: 1, total: 2))
        #expect(report.accepted == 5)
        #expect(report.automatic == Proportion(count: 1, total: 5))
        #expect(report.waiting == 0)
    }

    @Test("a decision that was taken back leaves a comment waiting, and its moderator overturned")
    func undone() {
        let report = report([
            Self.accept(1, "pending"), Self.decide(1, "approved"), Self.decide(1, "pending", by: "hoa", .undo),
            Self.accept(2, "pending"),
        ])
        #expect(report.lost.total == 0)
        #expect(report.moderators["lan"]?.overturned == Proportion(count: 1, total: 1))
        #expect(report.moderators["lan"]?.decisions == ["approved": 1])
        #expect(report.moderators["hoa"]?.overturned == Proportion(count: 0, total: 1))
        #expect(report.waiting == 1)
    }

    @Test("a rule is as precise as people agree with it")
    func rules() {
        let report = report([
            Self.accept(1, "spam", reasons: ["honeypot", "duplicate"]), Self.accept(2, "spam", reasons: ["honeypot"]),
            Self.accept(3, "spam", reasons: ["honeypot", "honeypot"]), Self.decide(1, "rejected"),
            Self.decide(2, "approved"),
        ])
        #expect(report.rules["honeypot"]?.found == 3)
        #expect(report.rules["honeypot"]?.refused == Proportion(count: 1, total: 2))
        #expect(report.rules["duplicate"]?.refused == Proportion(count: 1, total: 1))
    }

    @Test("delays count to the first decision, and their quantiles are among them")
    func delays() {
        let entries = (1...10).flatMap { id in
            [
                Self.accept(id, "pending"), Self.decide(id, "approved", after: Double(id)),
                Self.decide(id, "rejected", after: 999),
            ]
        }
        let report = report(entries)
        #expect(report.delays == (1...10).map(Double.init))
        #expect(report.delay(quantile: 0.5) == 5)
        #expect(report.delay(quantile: 0.9) == 9)
        #expect(report.delay(quantile: 0.99) == 10)
        #expect(self.report([]).delay(quantile: 0.5) == nil)
    }

    @Test("only comments of the site and the period count, with whatever became of them later")
    func filters() {
        let entries = [
            Self.accept(1, "pending", after: -1), Self.accept(2, "pending"), Self.accept(3, "pending", after: 100),
            Self.accept(4, "pending", site: "bao"), Self.decide(1, "approved"), Self.decide(2, "approved", after: 500),
        ]
        let period = Self.start..<Self.start.addingTimeInterval(100)
        let report = report(entries, site: "demo", period: period)
        #expect(report.accepted == 1)
        #expect(report.delays == [500])
        #expect(self.report(entries, period: period).accepted == 2)
    }

    @Test("days and weeks are those of the calendar")
    func days() {
        // 2027-01-15, a Friday, 08:00, until midnight; the next Monday.
        let report = report([
            Self.accept(1, "spam", after: 16 * 3600 - 1, score: 0.5),
            Self.accept(2, "pending", after: 16 * 3600, score: 0.25),
            Self.accept(3, "pending", after: 3 * 86_400, score: 1), Self.decide(1, "approved", after: 16 * 3600),
        ])
        let first = Int(Self.start.timeIntervalSince1970 / 86_400)
        #expect(report.days.keys.sorted() == [first, first + 1, first + 3])
        #expect(report.days[first]?.accepted == 1)
        #expect(report.days[first]?.held == 1)
        #expect(report.days[first + 1]?.decided == 1)
        #expect(report.weeks.sorted { $0.key < $1.key }.map(\.value.count) == [2, 1])
    }

    @Test("scores are compared with what became of the comments")
    func calibration() throws {
        let report = report([
            Self.accept(1, "pending", score: 0.9), Self.accept(2, "pending", score: 1),
            Self.accept(3, "pending", score: 0.1),
            Self.accept(4, "pending", score: 0.7), Self.decide(1, "spam"), Self.decide(2, "approved"),
            Self.decide(3, "approved"),
        ])
        #expect(report.calibration[9].spam == Proportion(count: 1, total: 2))
        let mean = try #require(report.calibration[9].meanScore)
        #expect(abs(mean - 0.95) < 1e-9)
        // Two of three lie 0.45 off, one 0.1.
        let error = try #require(report.calibrationError)
        let expected: Double = (0.45 + 0.45 + 0.1) / 3
        #expect(abs(error - expected) < 1e-9)
        #expect(self.report([Self.accept(1, "spam")]).calibrationError == nil)
    }

    private static let knownIntervals: [(Int, Int, Double, Double)] = [
        (0, 10, 0, 0.2775), (1, 10, 0.0179, 0.4042), (5, 10, 0.2366, 0.7634), (50, 100, 0.4038, 0.5962),
    ]

    @Test("intervals are Wilson's", arguments: knownIntervals)
    func intervals(count: Int, total: Int, lower: Double, upper: Double) throws {
        let interval = try #require(Proportion(count: count, total: total).interval)
        #expect(abs(interval.lowerBound - lower) < 0.0001)
        #expect(abs(interval.upperBound - upper) < 0.0001)
        #expect(Proportion().interval == nil)
    }
}
