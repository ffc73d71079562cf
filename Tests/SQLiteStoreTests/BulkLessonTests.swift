import Moderation
import SQLiteStore
import SpamFilter
import TestSupport
import Testing

/// What a moderator's bulk decisions do to the comments that come next.
struct BulkLessonTests {
    @Test("250 approved at once and 38 marked as spam hold no honest comment apart", arguments: [true, false])
    func bulk(isByOneModerator: Bool) async throws {
        var generator = SeededGenerator(seed: 12)
        let fixture = try await StoreFixture()
        var (ham, spam): ([Int64], [Int64]) = ([], [])
        for number in 0..<400 {
            let isSpam = number % 7 == 3
            let id = try await fixture.accept(isSpam ? CommentTexts.spam(&generator) : CommentTexts.honest(&generator))
            if isSpam { spam.append(id) } else { ham.append(id) }
        }
        try await decide(Array(ham.prefix(250)), .approved, by: "lan", in: fixture)
        try await decide(Array(spam.prefix(38)), .spam, by: isByOneModerator ? "lan" : "mai", in: fixture)
        let filter = LearningFilter(store: fixture.store)
        try await filter.catchUp()
        #expect(filter.model?.hamCount == 200)
        #expect(filter.model?.spamCount == (isByOneModerator ? 0 : 38))
        let honest = (0..<200).map { _ in CommentTexts.honest(&generator) }
        #expect(bands(of: honest, by: filter).count { $0 == .spam } <= 2)
        let more = (0..<100).map { _ in CommentTexts.spam(&generator) }
        #expect(bands(of: more, by: filter).count { $0 == .trusted } == 0)
    }

    private func decide(_ ids: [Int64], _ status: CommentStatus, by moderator: String, in fixture: StoreFixture)
        async throws
    {
        let request = DecisionRequest(comments: ids, status: status, moderator: moderator, time: StoreFixture.start)
        #expect(try await fixture.store.decide(request).changed.count == ids.count)
    }

    /// None for a text that could not be judged.
    private func bands(of texts: [String], by filter: LearningFilter) -> [SpamBand?] {
        texts.map { text in
            let read = filter.read(ReadText(FilterText.of(name: "An", title: "Góp ý", content: text)))
            guard case .judged(let judgement) = filter.judge(read, context: SpamContext(), hamLoss: 0.01) else {
                return nil
            }
            return judgement.band
        }
    }
}
