import Foundation
import Moderation
import SpamFilter
import Testing

@testable import SQLiteStore

struct PolicyReplayTests {
    private static func judgement(_ probability: Double, threshold: Double?) -> Judgement {
        let thresholds = SpamThresholds(spam: threshold.map { SpamScore(probability: $0) }, trusted: nil)
        let score = SpamScore(probability: probability)
        let band = thresholds.band(of: score)
        let filter = FilterJudgement(
            model: ModelVersion(position: 0),
            score: score,
            band: band,
            thresholds: thresholds,
            context: SpamContext(),
            strongest: []
        )
        return Judgement(
            status: band == .spam ? .spam : .pending,
            reasons: band == .spam ? [Reason(.spamScore)] : [],
            filter: filter
        )
    }

    /// 150 honest comments with scores of 0.1 to 0.4, each approved at once, and after each one that scores 0.38 and waits, but for
    /// twelve that are spam; no threshold was set then. Last comes one that was held by a threshold of 0.9.
    private func filled() async throws -> StoreFixture {
        let fixture = try await StoreFixture()
        for number in 0..<150 {
            let score = 0.1 + 0.3 * Double(number % 50) / 50
            for probability in [score, 0.38] {
                _ = try await fixture.store.accept(fixture.draft("Ý \(number) \(probability)")) { _ in
                    Self.judgement(probability, threshold: nil)
                }
            }
            _ = try await fixture.decide([Int64(number * 2 + 1)], .approved)
            if number < 12 { _ = try await fixture.decide([Int64(number * 2 + 2)], .spam) }
        }
        _ = try await fixture.store.accept(fixture.draft("Rác")) { _ in Self.judgement(0.95, threshold: 0.9) }
        return fixture
    }

    private func replay(_ settings: [PolicyChanges.Setting], in fixture: StoreFixture) async throws -> PolicyComparison
    {
        let run = PolicyReplayRun(fixture.store, site: nil, period: .distantPast ..< .distantFuture)
        return try await run.compare(PolicyChanges(settings: settings)) { _, _ in }
    }

    @Test("by the policy of then the filter says what it said then")
    func unchanged() async throws {
        let fixture = try await filled()
        let same = try await replay([], in: fixture)
        #expect(same.compared == 301)
        #expect(same.flips == [])
        #expect(same.count(old: .spam, new: .spam) == 1)
    }

    @Test("another budget has the thresholds that decisions until then would have given, and none of the future")
    func budget() async throws {
        let fixture = try await filled()
        let tried = try await replay([.init(key: "hamLoss", value: "10%")], in: fixture)
        // A hundred approved comments are needed: those that came before keep waiting.
        let flips = tried.flips.map(\.comment)
        #expect(flips.allSatisfy { $0 > 200 })
        // Of every fifty, the upper tenth has 0.37 and more: from then on 0.38 looks like spam, and the best of the approved.
        #expect(flips.filter { $0.isMultiple(of: 2) }.count == 50)
        #expect(tried.flips.allSatisfy { $0.new == .spam && $0.found.map(\.code) == [.spamScore] })
        #expect(tried.count(old: .spam, new: .spam) == 1)
        let strict = try await replay([.init(key: "hamLoss", value: "0.01%")], in: fixture)
        #expect(strict.flips == [])
    }

    @Test("without the filter nothing is held for its score")
    func off() async throws {
        let fixture = try await filled()
        let tried = try await replay([.init(key: "filter", value: "off")], in: fixture)
        #expect(tried.flips.map(\.comment) == [301])
        #expect(tried.flips.map(\.gone) == [["spam_score"]])
    }
}
