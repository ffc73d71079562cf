import Foundation
import Moderation
import Submissions
import Testing

struct PolicyPipelineTests {
    private static func judge(
        content: String = "Tôi đồng ý với bài viết này và mong nó được nhiều người đọc.",
        honeypotFilled: Bool = false,
        hiddenCharacters: Int = 0,
        words: [String] = [],
        links: Int = 0,
        fillTime: Duration? = nil,
        isUnsolved: Bool = false,
        duplicates: Int = 0,
        settings: [String: String] = [:]
    ) throws -> Judgement {
        var site = try Site(id: "demo", name: "Báo", created: .distantPast)
        for (key, value) in settings { try site.set(key, to: value) }
        let submission = ValidSubmission(
            thread: "/a",
            content: content,
            honeypotFilled: honeypotFilled,
            hiddenCharacters: hiddenCharacters
        )
        return PolicyPipeline().judge(
            PolicyContext(
                submission: submission,
                site: site,
                bannedWords: words,
                linkCount: links,
                fillTime: fillTime,
                isUnsolved: isUnsolved,
                duplicates: duplicates
            )
        )
    }

    @Test("nothing found: pending, or approved where the site moderates afterwards")
    func nothing() throws {
        #expect(try Self.judge() == Judgement(status: .pending, reasons: []))
        #expect(try Self.judge(settings: ["moderation": "post"]) == Judgement(status: .approved, reasons: []))
    }

    @Test("one decisive finding is enough for spam", arguments: ["pre", "post"])
    func decisive(moderation: String) throws {
        let settings = ["moderation": moderation]
        let judgements = [
            try Self.judge(honeypotFilled: true, settings: settings),
            try Self.judge(words: ["cá độ"], settings: settings),
            try Self.judge(links: 3, settings: settings), try Self.judge(duplicates: 1, settings: settings),
        ]
        #expect(judgements.map(\.status) == [.spam, .spam, .spam, .spam])
        #expect(
            judgements.map { $0.reasons.map(\.code) } == [[.honeypot], [.bannedWords], [.tooManyLinks], [.duplicate]]
        )
    }

    @Test("a finding that only goes on record holds a comment back, and is no spam", arguments: ["pre", "post"])
    func onRecord(moderation: String) throws {
        let settings = ["moderation": moderation]
        let judgements = [
            try Self.judge(hiddenCharacters: 1, settings: settings),
            try Self.judge(fillTime: .milliseconds(1999), settings: settings),
            try Self.judge(content: "Đồng ý", duplicates: 1, settings: settings),
            try Self.judge(isUnsolved: true, settings: settings),
        ]
        #expect(judgements.map(\.status) == [.pending, .pending, .pending, .pending])
        #expect(
            judgements.map { $0.reasons.map(\.code) }
                == [[.hiddenCharacters], [.tooFast], [.duplicate], [.unsolved]]
        )
    }

    @Test("every phase is heard and every reason kept, in the fixed order, with its facts")
    func everything() throws {
        let judgement = try Self.judge(
            honeypotFilled: true,
            hiddenCharacters: 4,
            words: ["cá độ", "casino"],
            links: 5,
            fillTime: .milliseconds(300),
            isUnsolved: true,
            duplicates: 2
        )
        #expect(judgement.status == .spam)
        #expect(
            judgement.reasons == [
                Reason(.honeypot), Reason(.bannedWords, facts: ["words": "cá độ, casino"]),
                Reason(.tooManyLinks, facts: ["count": "5", "limit": "2"]), Reason(.duplicate, facts: ["earlier": "2"]),
                Reason(.tooFast, facts: ["milliseconds": "300", "minimum": "2000"]),
                Reason(.hiddenCharacters, facts: ["count": "4"]), Reason(.unsolved),
            ]
        )
    }

    @Test("limits are met, not passed, at their own value")
    func limits() throws {
        #expect(try Self.judge(links: 2).reasons.isEmpty)
        #expect(try Self.judge(links: 1, settings: ["maxLinks": "0"]).status == .spam)
        #expect(try Self.judge(fillTime: .seconds(2)).reasons.isEmpty)
        #expect(try Self.judge(fillTime: .zero, settings: ["minimumFillTime": "0s"]).reasons.isEmpty)
        let short = String(repeating: "ạ", count: 39)
        #expect(try Self.judge(content: short, duplicates: 1).status == .pending)
        #expect(try Self.judge(content: short + "ạ", duplicates: 1).status == .spam)
    }
}
