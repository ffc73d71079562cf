import Foundation
import Moderation
import SpamFilter
import TestSupport
import Testing

@testable import SQLiteStore

struct FilterSequenceTests {
    @Test(
        "any sequence of accept, decide, undo, erase and restart keeps log and tables consistent, and gives the model of one that never stopped",
        arguments: 0..<6 as Range<UInt64>
    )
    func sequence(seed: UInt64) async throws {
        var generator = SeededGenerator(seed: seed)
        let audited = try await AuditedStore()
        let store = audited.fixture.store
        let steady = LearningFilter(store: store)
        var other = LearningFilter(store: store)
        var count: Int64 = 0
        for step in 0..<70 {
            try await steady.catchUp()
            let id = Int64.random(in: 1...max(count, 1), using: &generator)
            switch Int.random(in: 0..<12, using: &generator) {
            case 0..<5: count = try await accept("Nội dung \(step) \(step % 4)", in: audited.fixture, by: steady)
            case 5..<8:
                let status = CommentStatus.allCases.randomElement(using: &generator) ?? .spam
                _ = try await audited.fixture.decide([id], status, from: Set(CommentStatus.allCases))
            case 8:
                guard let last = try await store.operations(limit: 1).first, last.undoneBy == nil else { continue }
                _ = try await store.undo(operation: last.id, moderator: "hoa", time: StoreFixture.start)
            case 9:
                _ = try await store.erase(
                    ErasureRequest(.comments([id]), reason: .request, moderator: "hoa", time: StoreFixture.start)
                )
            case 10: try await other.store(time: StoreFixture.start)
            default: other = LearningFilter(store: store)
            }
        }
        try await steady.catchUp()
        try await other.catchUp()
        #expect(steady.version == other.version)
        #expect(steady.model?.bytes == other.model?.bytes)
        #expect(try await audited.verify().defects == [])
        for comment in try await store.comments(QueueFilter(statuses: Set(CommentStatus.allCases), limit: 100))
        where comment.salt.isEmpty {
            #expect(comment.filter?.strongest == [])
            #expect(comment.filter?.context == SpamContext())
        }
    }

    private func accept(_ content: String, in fixture: StoreFixture, by filter: LearningFilter) async throws -> Int64 {
        let draft = fixture.draft(content)
        let text = filter.read(ReadText(FilterText.of(name: "An", title: "Góp ý", content: content)))
        let outcome = try await fixture.store.accept(draft) { precedents in
            let context = SpamContext(source: precedents.source, name: precedents.name, siteLanguage: "vi")
            guard case .judged(let judgement) = filter.judge(text, context: context, hamLoss: 0.01) else {
                return Judgement(status: .pending, reasons: [Reason(.filterFailed)])
            }
            return Judgement(status: .pending, reasons: [], filter: judgement)
        }
        guard case .accepted(let id, _, _) = outcome else { throw StoreFixture.UnexpectedOutcome(outcome: outcome) }
        return id
    }
}
