import Moderation
import SQLiteStore
import SpamFilter
import TestSupport
import Testing

/// What a moderator's bulk decisions do to the comments that come next.
struct BulkLessonTests {
    private static let places = [
        "cầu Long Biên", "chợ Đồng Xuân", "trường mầm non", "trạm y tế", "bến xe", "bờ kè", "ngõ 12",
    ]
    private static let wishes = [
        "đã hỏng từ lâu, mong xã sớm sửa", "hôm nay đông quá, đi lại rất khó", "được dọn sạch, bà con ai cũng mừng",
        "thiếu đèn, buổi tối các cháu về rất sợ", "nên có lịch làm việc rõ ràng để người dân biết",
    ]
    private static let thoughts = [
        "Bài viết nêu đúng nỗi lo của dân.", "Tôi không đồng ý với tác giả.", "Cảm ơn nhà báo.",
        "Ngân hàng gần đó cũng vậy.",
        "Hôm qua tôi gọi số 0243 825 1234 mà không ai nghe.", "Xem thêm ở http://xa.example.vn/lich.", "",
    ]
    private static let baits = [
        "Vay nhanh không thế chấp", "Nạp lần đầu thưởng lớn", "Giảm cân cấp tốc", "Việc nhẹ lương cao tại nhà",
    ]
    private static let calls = [
        "inbox Zalo 0901 234 567", "bấm http://vay-nong.example/x1", "liên hệ Telegram @nhacai88",
    ]

    private static func honest(_ generator: inout SeededGenerator) -> String {
        "\(pick(thoughts, &generator)) Chỗ \(pick(places, &generator)) \(pick(wishes, &generator))."
    }

    private static func spam(_ generator: inout SeededGenerator) -> String {
        "\(pick(baits, &generator)), \(pick(calls, &generator)), \(Int.random(in: 2...90, using: &generator)) triệu trong ngày!"
    }

    private static func pick(_ texts: [String], _ generator: inout SeededGenerator) -> String {
        texts.randomElement(using: &generator) ?? ""
    }

    @Test("250 approved at once and 38 marked as spam hold no honest comment apart", arguments: [true, false])
    func bulk(isByOneModerator: Bool) async throws {
        var generator = SeededGenerator(seed: 12)
        let fixture = try await StoreFixture()
        var (ham, spam): ([Int64], [Int64]) = ([], [])
        for number in 0..<400 {
            let isSpam = number % 7 == 3
            let id = try await fixture.accept(isSpam ? Self.spam(&generator) : Self.honest(&generator))
            if isSpam { spam.append(id) } else { ham.append(id) }
        }
        try await decide(Array(ham.prefix(250)), .approved, by: "lan", in: fixture)
        try await decide(Array(spam.prefix(38)), .spam, by: isByOneModerator ? "lan" : "mai", in: fixture)
        let filter = LearningFilter(store: fixture.store)
        try await filter.catchUp()
        #expect(filter.model?.hamCount == 200)
        #expect(filter.model?.spamCount == (isByOneModerator ? 0 : 38))
        let honest = (0..<200).map { _ in Self.honest(&generator) }
        #expect(bands(of: honest, by: filter).count { $0 == .spam } <= 2)
        let more = (0..<100).map { _ in Self.spam(&generator) }
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
            let read = ReadText(FilterText.of(name: "An", title: "Góp ý", content: text))
            guard case .judged(let judgement) = filter.judge(read, context: SpamContext(), hamLoss: 0.01) else {
                return nil
            }
            return judgement.band
        }
    }
}
