import AuditLog
import Foundation
import GRDB
import Moderation
import SpamFilter
import Testing

@testable import SQLiteStore

struct ReviewingTests {
    /// ``AuditedStore/filled()`` with comments 1 and 2 approved by lan, 4 held as spam by the policy: entry 11. A sample of
    /// them, and hoa's opinion on 1, with a note: entries 12 and 13.
    private static func reviewed() async throws -> AuditedStore {
        let audited = try await AuditedStore.filled()
        _ = try await audited.fixture.store.decide(
            DecisionRequest(comments: [2], status: .approved, moderator: "lan", time: StoreFixture.start)
        )
        _ = try await draw(in: audited)
        _ = try await say(.reject, of: 2, reason: "insult", note: "nặng lời", in: audited)
        _ = try await audited.sign()
        return audited
    }

    private static func draw(
        count: Int = 10,
        seed: Int64 = 7,
        site: String? = nil,
        from: Date? = nil,
        in audited: AuditedStore
    ) async throws -> AuditSample? {
        try await audited.fixture.store.drawSample(
            SampleRequest(count: count, seed: seed, site: site, from: from, moderator: "an", time: StoreFixture.start)
        )
    }

    private static func say(
        _ verdict: OpinionVerdict,
        of comment: Int64,
        by reviewer: String = "mai",
        reason: String? = nil,
        note: String? = nil,
        in audited: AuditedStore
    ) async throws -> ReviewOutcome {
        try await audited.fixture.store.record(
            SecondOpinion(
                sample: 1,
                comment: comment,
                reviewer: reviewer,
                verdict: verdict,
                reason: reason,
                note: note,
                time: StoreFixture.start
            )
        )
    }

    @Test("a sample and opinions on it are stored as the log tells them")
    func whole() async throws {
        let audited = try await Self.reviewed()
        let store = audited.fixture.store
        let sample = try #require(try await store.samples().first)
        #expect(sample.record.strata.map(\.status) == ["approved", "spam"])
        #expect(Set(sample.record.comments) == [2, 4])
        #expect(sample.record.population == 2)
        #expect(try await store.opinions(ofSample: 1).map(\.note) == ["nặng lời"])
        #expect(try await store.opinions(ofComment: 2).map(\.verdict) == [.reject])
        #expect(try await audited.verify().defects == [])
        let entry = try #require(try await store.log().last)
        #expect(
            entry.contains(
                "\nactor: moderator mai\naction: review\ncomment: 2\nafter: reject\nreasons: insult\nnote: "
            )
        )
        #expect(entry.hasSuffix("\nchange: sample: 1\n"))
        #expect(!entry.contains("nặng"))
    }

    @Test("drawn is what was decided or held, of the site and the time, and has a text; the same seed draws the same")
    func population() async throws {
        let audited = try await AuditedStore()
        let fixture = audited.fixture
        for index in 0..<30 { try await fixture.accept("Ý \(index)", status: index < 25 ? .approved : .pending) }
        let request = ErasureRequest(.comments([1]), reason: .request, moderator: "an", time: StoreFixture.start)
        _ = try await fixture.store.erase(request)
        let first = try #require(try await Self.draw(count: 9, in: audited))
        let second = try #require(try await Self.draw(count: 9, in: audited))
        #expect(first.record.population == 24)
        #expect(first.record.strata == second.record.strata)
        #expect(first.record.comments == second.record.comments)
        #expect(second.record.number == 2)
        let other = try #require(try await Self.draw(count: 9, seed: 8, in: audited))
        #expect(other.record.strata != first.record.strata)
        #expect(try await Self.draw(site: "bao", in: audited) == nil)
        #expect(try await Self.draw(from: StoreFixture.start.addingTimeInterval(1), in: audited) == nil)
        #expect(try await audited.verify().defects == [])
    }

    @Test("nobody judges what he decided himself, nor twice, nor what was not drawn or is erased")
    func refusals() async throws {
        let audited = try await Self.reviewed()
        let store = audited.fixture.store
        #expect(try await Self.say(.ham, of: 2, by: "lan", in: audited) == .ownDecision)
        #expect(try await Self.say(.ham, of: 2, in: audited) == .alreadyReviewed)
        #expect(try await Self.say(.ham, of: 3, in: audited) == .notDrawn)
        #expect(try await Self.say(.ham, of: 99, in: audited) == .notDrawn)
        #expect(try await store.openComments(ofSample: 1, reviewer: "mai") == [4])
        #expect(try await store.openComments(ofSample: 1, reviewer: "lan") == [4])
        #expect(try await store.openComments(ofSample: 2, reviewer: "lan") == [])
        let request = ErasureRequest(.comments([4]), reason: .request, moderator: "an", time: StoreFixture.start)
        _ = try await store.erase(request)
        #expect(try await Self.say(.ham, of: 4, in: audited) == .erased)
        #expect(try await store.openComments(ofSample: 1, reviewer: "mai") == [])
        #expect(try await audited.verify().defects == [])
    }

    @Test("the last opinion can be taken back, and given anew")
    func takenBack() async throws {
        let audited = try await Self.reviewed()
        let store = audited.fixture.store
        _ = try await Self.say(.skip, of: 4, in: audited)
        func takeBack() async throws -> Int64? {
            try await store.takeBackOpinion(ofSample: 1, reviewer: "mai", time: StoreFixture.start)?.comment
        }
        #expect(try await takeBack() == 4)
        #expect(try await takeBack() == 2)
        #expect(try await takeBack() == nil)
        #expect(try await Self.say(.ham, of: 2, in: audited) == .recorded)
        #expect(try await store.opinions(ofSample: 1).map(\.verdict) == [.ham])
        #expect(try await audited.verify().defects == [])
    }

    @Test("a reviewer's note is destroyed with the comment that it is about, and its opinion stays")
    func erased() async throws {
        let audited = try await Self.reviewed()
        let store = audited.fixture.store
        let request = ErasureRequest(.comments([2]), reason: .request, moderator: "an", time: StoreFixture.start)
        #expect(try await store.erase(request).isOffDisk)
        #expect(try await store.opinions(ofSample: 1).map(\.note) == [nil])
        for suffix in ["", "-wal"] {
            let bytes = try Data(contentsOf: URL(filePath: audited.path + suffix))
            #expect(bytes.firstRange(of: Data("nặng lời".utf8)) == nil)
        }
        #expect(try await audited.verify().defects == [])
        try await audited.tamper("UPDATE secondOpinion SET note = 'nặng lời'")
        #expect(try await audited.verify().defects == [AuditDefect(entry: 13, .opinion(sample: 1, comment: 2))])
    }

    @Test(
        "neither a sample nor an opinion can be changed without being found",
        arguments: [
            ("UPDATE sample SET seed = 8", 12, AuditDefect.Problem.sample(1)),
            ("UPDATE sample SET moderator = 'lan'", 12, .sample(1)),
            ("UPDATE sample SET time = time + 1", 12, .sample(1)),
            ("UPDATE sample SET site = 'demo'", 12, .sample(1)),
            ("UPDATE sample SET fromTime = 0", 12, .sample(1)),
            ("UPDATE sample SET toTime = 0", 12, .sample(1)),
            ("UPDATE sample SET entry = 3", 12, .sample(1)),
            ("UPDATE sampleStratum SET population = 9 WHERE position = 0", 12, .sample(1)),
            ("UPDATE sampleStratum SET status = 'rejected' WHERE position = 1", 12, .sample(1)),
            ("UPDATE sampleStratum SET lower = 0.0, upper = 1.0 WHERE position = 1", 12, .sample(1)),
            ("DELETE FROM sampleStratum WHERE position = 1", 12, .sample(1)),
            ("DELETE FROM sampledComment WHERE comment = 4", 12, .sample(1)),
            ("UPDATE sampledComment SET comment = 3 WHERE comment = 4", 12, .sample(1)),
            ("UPDATE sampledComment SET stratum = 0 WHERE comment = 4", 12, .sample(1)),
            ("INSERT INTO sampledComment VALUES (1, 1, 0)", 12, .sample(1)),
            ("DELETE FROM sample", 12, .sampleGone(1)),
            ("UPDATE secondOpinion SET verdict = 'ham', reason = NULL", 13, .opinion(sample: 1, comment: 2)),
            ("UPDATE secondOpinion SET reason = 'hate'", 13, .opinion(sample: 1, comment: 2)),
            ("UPDATE secondOpinion SET note = 'khác'", 13, .opinion(sample: 1, comment: 2)),
            ("UPDATE secondOpinion SET note = NULL", 13, .opinion(sample: 1, comment: 2)),
            ("UPDATE secondOpinion SET time = 0", 13, .opinion(sample: 1, comment: 2)),
            ("UPDATE secondOpinion SET entry = 3", 13, .opinion(sample: 1, comment: 2)),
            ("DELETE FROM secondOpinion", 13, .opinion(sample: 1, comment: 2)),
        ] as [(String, Int64, AuditDefect.Problem)]
    )
    func tampered(sql: String, entry: Int64, problem: AuditDefect.Problem) async throws {
        let audited = try await Self.reviewed()
        try await audited.tamper(sql)
        #expect(try await audited.verify().defects.first == AuditDefect(entry: entry, problem))
    }

    @Test(
        "what has no entry is found",
        arguments: [
            (
                "INSERT INTO sample SELECT 2, 5, site, seed, fromTime, toTime, moderator, time FROM sample",
                AuditDefect.Problem.sampleUnlogged(2)
            ),
            ("INSERT INTO sampleStratum VALUES (9, 0, 'spam', NULL, NULL, 3)", .sampleUnlogged(9)),
            (
                "INSERT INTO secondOpinion VALUES (1, 4, 'mai', 5, 0, 'ham', NULL, NULL)",
                .opinionUnlogged(sample: 1, comment: 4)
            ),
            ("UPDATE secondOpinion SET reviewer = 'lan'", .opinionUnlogged(sample: 1, comment: 2)),
        ] as [(String, AuditDefect.Problem)]
    )
    func unlogged(sql: String, problem: AuditDefect.Problem) async throws {
        let audited = try await Self.reviewed()
        try await audited.tamper(sql)
        #expect(try await audited.verify().defects.contains(AuditDefect(entry: nil, problem)))
    }

    @Test("an entry of a sample that says what was not so is found")
    func untrue() throws {
        let strata = [SampleRecord.Stratum(status: "approved", scores: nil, population: 1, comments: [5])]
        let record = SampleRecord(number: 1, seed: 1, from: nil, to: nil, strata: strata)
        var replay = LogReplay()
        let entry = AuditEntry(
            sequence: 1,
            time: StoreFixture.start,
            actor: "moderator an",
            action: .sample,
            changes: record.changes
        )
        #expect(replay.apply(entry) == [AuditDefect(entry: 1, .sample(1))])
        var opinion = AuditEntry(
            sequence: 2,
            time: StoreFixture.start,
            actor: "moderator mai",
            action: .review,
            comment: 5,
            after: "ham",
            changes: [AuditEntry.opinionLine(sample: 2)]
        )
        #expect(replay.apply(opinion) == [AuditDefect(entry: 2, .opinion(sample: 2, comment: 5))])
        opinion.after = "good"
        #expect(replay.apply(opinion) == [AuditDefect(entry: 2, .incomplete)])
    }

    @Test("a decision's entry repeats what the filter had said of the comment, and a lie in it is found")
    func scoreOfDecision() async throws {
        let audited = try await AuditedStore()
        let store = audited.fixture.store
        let judged = FilterJudgement(
            model: ModelVersion(position: 7),
            score: SpamScore(probability: 0.25),
            band: .unsure,
            thresholds: SpamThresholds(spam: SpamScore(probability: 0.9), trusted: nil),
            context: SpamContext(),
            strongest: []
        )
        _ = try await store.accept(audited.fixture.draft()) { _ in
            Judgement(status: .pending, reasons: [], filter: judged)
        }
        _ = try await audited.fixture.decide([1], .approved)
        let entries = try await store.auditEntries(after: 1, limit: 2)
        let accepted = try AuditEntry(canonicalBytes: try #require(entries.first).entry)
        var entry = try AuditEntry(canonicalBytes: try #require(entries.last).entry)
        #expect(entry.action == .decide)
        #expect(entry.score == judged.score.probability)
        #expect(entry.model == "1@7")
        #expect(entry.thresholds == judged.thresholds.probabilities)
        #expect(try await audited.verify().defects == [])

        entry.score = 0.26
        var replay = LogReplay()
        #expect(replay.apply(accepted) == [])
        #expect(replay.apply(entry) == [AuditDefect(entry: 3, .scoreOfDecision(comment: 1))])
    }
}
