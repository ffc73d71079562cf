import AuditLog
import Foundation
import GRDB
import Moderation
import SpamFilter
import TestSupport
import Testing

@testable import SQLiteStore

struct LearningFilterTests {
    /// A model made from the first lesson on, by nothing but what is committed.
    private func replayed(_ store: SQLiteStore) async throws -> PlacedModel {
        var placed = PlacedModel()
        let steps = try await store.lessons(after: 0, through: nil, base: 0, limit: 100_000).steps
        let texts = try await store.lessonTexts(of: placed.comments(neededFor: steps))
        try placed.play(steps, texts: texts)
        return placed
    }

    @Test("the filter learns what is decided, by whichever process, and unlearns what is undone")
    func learning() async throws {
        let folder = try TemporaryFolder()
        let path = folder.path("a.sqlite")
        let fixture = try await StoreFixture(try SQLiteStore(path: path, create: true))
        let other = try SQLiteStore(path: path)
        let filter = LearningFilter(store: fixture.store)
        try await filter.catchUp()
        #expect(filter.version == ModelVersion(position: 0))
        for number in 0..<6 { try await fixture.accept("Vay tiền nhanh \(number)") }
        _ = try await other.decide(
            DecisionRequest(comments: [1, 2, 3], status: .spam, moderator: "lan", time: StoreFixture.start)
        )
        _ = try await fixture.decide([4], .approved)
        try await filter.catchUp()
        let model = try #require(filter.model)
        #expect(model.spamCount == 3)
        #expect(model.hamCount == 1)
        #expect(filter.version == ModelVersion(position: 11))
        _ = try await other.undo(operation: 1, moderator: "lan", time: StoreFixture.start)
        try await filter.catchUp()
        #expect(filter.model?.spamCount == 0)
        #expect(try await filter.model?.bytes == replayed(fixture.store).model.bytes)
    }

    @Test("a stored model and what came behind it give the same as all lessons from the first", arguments: [1, 4, 9])
    func restart(seed: UInt64) async throws {
        var generator = SeededGenerator(seed: seed)
        let fixture = try await StoreFixture()
        var filter = LearningFilter(store: fixture.store)
        for number in 0..<60 {
            try await fixture.accept("Nội dung số \(number) \(number % 5)")
            let id = Int64.random(in: 1...Int64(number + 1), using: &generator)
            let status = CommentStatus.allCases.randomElement(using: &generator) ?? .approved
            _ = try await fixture.decide([id], status, from: Set(CommentStatus.allCases))
            if number % 7 == 0 { try? await undoLast(in: fixture.store) }
            if number % 11 == 0 { try await filter.store(time: StoreFixture.start) }
            if number % 13 == 0 { filter = LearningFilter(store: fixture.store) }
            try await filter.catchUp()
        }
        #expect(try await filter.model?.bytes == replayed(fixture.store).model.bytes)
        #expect(try await fixture.store.verifyLog(verifiers: [], against: []).defects == [])
    }

    private static let common = [
        "mình", "thấy", "bài", "này", "rất", "hay", "và", "cảm", "ơn", "bạn", "ơi", "hôm", "nay",
    ]

    private static func text(_ telling: [String], _ generator: inout SeededGenerator) -> String {
        (0..<12).compactMap { _ in
            (Bool.random(using: &generator) ? common : telling).randomElement(using: &generator)
        }.joined(separator: " ")
    }

    @Test(
        "a page of spam that is marked at once, or of honest comments approved, moves no band over the others",
        arguments: [true, false]
    )
    func blocks(endsWithSpam: Bool) async throws {
        let ham = ["tác", "giả", "viết", "đúng", "giao", "thông", "trường", "học", "đường", "cầu"]
        let spam = ["casino", "khuyến", "mãi", "liên", "hệ", "zalo", "vay", "tiền", "nhanh", "thưởng"]
        var generator = SeededGenerator(seed: 5)
        let fixture = try await StoreFixture()
        var ids: [Bool: [Int64]] = [:]
        for isSpam in [endsWithSpam, !endsWithSpam] {
            for _ in 0..<120 {
                ids[isSpam, default: []].append(try await fixture.accept(Self.text(isSpam ? spam : ham, &generator)))
            }
        }
        _ = try await fixture.decide(ids[!endsWithSpam] ?? [], endsWithSpam ? .approved : .spam)
        _ = try await fixture.decide(ids[endsWithSpam] ?? [], endsWithSpam ? .spam : .approved)
        let filter = LearningFilter(store: fixture.store)
        try await filter.catchUp()
        let model = try #require(filter.model)
        let others = (0..<100).map { _ in
            FilterText.of(name: "An", title: "Góp ý", content: Self.text(endsWithSpam ? ham : spam, &generator))
        }
        let wrong: SpamBand = endsWithSpam ? .spam : .trusted
        let unguarded = others.count { model.judge($0).band == wrong }
        let guarded = others.count { text in
            let read = filter.read(ReadText(text))
            guard case .judged(let judgement) = filter.judge(read, context: SpamContext(), hamLoss: 0.01) else {
                return true
            }
            return judgement.band == wrong
        }
        #expect(guarded <= 5, "\(unguarded) without")
    }

    private func undoLast(in store: SQLiteStore) async throws {
        guard let last = try await store.operations(limit: 1).first else { return }
        _ = try await store.undo(operation: last.id, moderator: "hoa", time: StoreFixture.start)
    }

    @Test("what an erased comment taught is kept in a stored model, and the log verifies")
    func erasing() async throws {
        let audited = try await AuditedStore()
        let fixture = audited.fixture
        for number in 0..<4 { try await fixture.accept("Nội dung \(number)") }
        _ = try await fixture.decide([1, 2], .approved)
        let expected = try await replayed(fixture.store)
        _ = try await fixture.store.erase(
            ErasureRequest(.comments([1]), reason: .request, moderator: "hoa", time: StoreFixture.start)
        )
        let filter = LearningFilter(store: fixture.store)
        try await filter.catchUp()
        #expect(filter.model?.bytes == expected.model.bytes)
        _ = try await fixture.decide([3], .spam)
        try await filter.catchUp()
        #expect(filter.model?.spamCount == 1)
        #expect(try await audited.verify().defects == [])
        await #expect(throws: ModerationError.lostLesson(6)) { try await replayed(fixture.store) }
    }

    @Test("a filter that runs takes over where an erasure went ahead of it")
    func erasedAhead() async throws {
        let fixture = try await StoreFixture()
        let filter = LearningFilter(store: fixture.store)
        try await filter.catchUp()
        for number in 0..<3 { try await fixture.accept("Nội dung \(number)") }
        _ = try await fixture.decide([1, 2], .approved)
        _ = try await fixture.store.erase(
            ErasureRequest(.comments([1]), reason: .request, moderator: "hoa", time: StoreFixture.start)
        )
        try await filter.catchUp()
        #expect(filter.model?.hamCount == 2)
    }

    @Test("a flood of labels in one operation moves the filter by two hundred and no more")
    func flood() async throws {
        let fixture = try await StoreFixture()
        var ids: [Int64] = []
        for number in 0..<260 { ids.append(try await fixture.accept("Nội dung \(number)")) }
        _ = try await fixture.decide(ids, .spam)
        let filter = LearningFilter(store: fixture.store)
        try await filter.catchUp()
        #expect(filter.model?.spamCount == 200)
        _ = try await fixture.store.undo(operation: 1, moderator: "lan", time: StoreFixture.start)
        try await filter.catchUp()
        #expect(filter.model?.spamCount == 0)
    }

    @Test("of stored models those are forgotten that can be made again")
    func pruning() async throws {
        let fixture = try await StoreFixture()
        let filter = LearningFilter(store: fixture.store)
        for number in 0..<4 {
            let id = try await fixture.accept("Nội dung \(number)")
            _ = try await fixture.decide([id], .approved)
            try await filter.store(time: StoreFixture.start)
        }
        let positions = try await fixture.store.database.read {
            try Int64.fetchAll($0, sql: "SELECT position FROM spamModel")
        }
        #expect(positions == [try #require(filter.version?.position)])
        #expect(try await fixture.store.verifyLog(verifiers: [], against: []).defects == [])
    }
}
