import Foundation
import Moderation
import SQLiteStore
import SpamFilter
import Testing

struct SourceStandingTests {
    @Test("what was decided of a source's comments counts, at its site alone; what waits does not")
    func counted() async throws {
        let fixture = try await StoreFixture()
        let source = fixture.draft().visitor.source
        #expect(try await fixture.store.standing(of: source, site: "demo") == .unknown)
        for status in [CommentStatus.pending, .pending, .pending, .spam, .pending] {
            try await fixture.accept(status: status)
        }
        _ = try await fixture.decide([2, 3], .approved)
        #expect(
            try await fixture.store.standing(of: source, site: "demo") == SourceStanding(approved: 2, refused: 1)
        )
        _ = try await fixture.decide([1], .rejected)
        _ = try await fixture.decide([2], .pending)
        #expect(
            try await fixture.store.standing(of: source, site: "demo") == SourceStanding(approved: 1, refused: 2)
        )
        #expect(try await fixture.store.standing(of: source, site: "khac") == .unknown)
        #expect(try await fixture.store.standing(of: SourceHash(bytes: [1]), site: "demo") == .unknown)
    }

    @Test("what the policy published at once is no praise, also after a refusal was taken back")
    func published() async throws {
        let fixture = try await StoreFixture()
        let source = fixture.draft().visitor.source
        for _ in 0..<4 { try await fixture.accept(status: .approved) }
        #expect(try await fixture.store.standing(of: source, site: "demo") == .unknown)
        let refusal = try await fixture.decide([1], .rejected, from: [.approved])
        #expect(
            try await fixture.store.standing(of: source, site: "demo") == SourceStanding(approved: 0, refused: 1)
        )
        let operation = try #require(refusal.operation)
        _ = try await fixture.store.undo(operation: operation, moderator: "lan", time: StoreFixture.start)
        #expect(try await fixture.store.standing(of: source, site: "demo") == .unknown)
        // Held and then approved, it was looked at.
        _ = try await fixture.decide([2], .pending, from: [.approved])
        _ = try await fixture.decide([2], .approved)
        #expect(
            try await fixture.store.standing(of: source, site: "demo") == SourceStanding(approved: 1, refused: 0)
        )
    }

    @Test("only the last twenty count")
    func recent() async throws {
        let fixture = try await StoreFixture()
        let source = fixture.draft().visitor.source
        for _ in 0..<5 { try await fixture.accept(status: .spam) }
        var ids: [Int64] = []
        for _ in 0..<18 { ids.append(try await fixture.accept()) }
        _ = try await fixture.decide(ids, .approved)
        #expect(
            try await fixture.store.standing(of: source, site: "demo") == SourceStanding(approved: 18, refused: 2)
        )
    }

    @Test("what waits or was published unseen with a high score is suspected, until a moderator decides")
    func suspected() async throws {
        let fixture = try await StoreFixture()
        let source = fixture.draft().visitor.source
        for (status, score) in [(CommentStatus.pending, 0.89), (.pending, 0.9), (.approved, 0.95), (.spam, 0.99)] {
            _ = try await fixture.store.accept(fixture.draft()) { _ in Self.judged(status, score: score) }
        }
        let store = fixture.store
        #expect(
            try await store.standing(of: source, site: "demo")
                == SourceStanding(approved: 0, refused: 1, suspected: 2)
        )
        _ = try await fixture.decide([2], .approved)
        #expect(
            try await store.standing(of: source, site: "demo")
                == SourceStanding(approved: 1, refused: 1, suspected: 1)
        )
        _ = try await fixture.decide([3], .rejected, from: [.approved])
        #expect(try await store.standing(of: source, site: "demo") == SourceStanding(approved: 1, refused: 2))
        #expect(try await store.standing(of: source, site: "khac") == .unknown)
        #expect(try await store.standing(of: SourceHash(bytes: [1]), site: "demo") == .unknown)
    }

    private static func judged(_ status: CommentStatus, score: Double) -> Judgement {
        let filter = FilterJudgement(
            model: ModelVersion(position: 0),
            score: SpamScore(probability: score),
            band: .unsure,
            thresholds: SpamThresholds(spam: SpamScore(probability: 0.95), trusted: nil),
            context: SpamContext(),
            strongest: []
        )
        return Judgement(status: status, reasons: [], filter: filter)
    }
}
