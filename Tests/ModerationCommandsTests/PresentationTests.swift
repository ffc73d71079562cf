import Foundation
import Moderation
import Testing

@testable import ModerationCommands

struct PresentationTests {
    @Test(
        "ages are short",
        arguments: [
            (-5, "now"), (0, "now"), (1, "1 s"), (59, "59 s"), (60, "1 min"), (3599, "59 min"), (3600, "1 h"),
            (86_399, "23 h"), (86_400, "1 d"), (31_535_999, "364 d"), (31_536_000, "1 y"),
        ]
    )
    func ages(seconds: Double, text: String) {
        let now = TestInstallation.start
        #expect(now.addingTimeInterval(-seconds).age(at: now) == text)
    }

    @Test("times are RFC 3339 in UTC")
    func times() {
        #expect(TestInstallation.start.rfc3339 == "2027-01-15T08:00:00Z")
    }

    @Test(
        "neighbouring ids are written as ranges",
        arguments: [
            ([], ""), ([5], "5"), ([3, 1, 2], "1-3"), ([1, 3, 4, 9], "1, 3-4, 9"), ([7, 7], "7"),
        ] as [([Int64], String)]
    )
    func idLists(ids: [Int64], text: String) {
        #expect(String(idList: ids) == text)
    }

    @Test("every reason has words that hold its facts", arguments: Reason.Code.allCases)
    func reasons(code: Reason.Code) {
        let facts = [
            "earlier": "41", "words": "41", "count": "41", "limit": "41", "milliseconds": "41", "minimum": "41",
            "probability": "41", "threshold": "41", "by": "41", "blocks": "41",
        ]
        let words = Reason(code, facts: facts).words
        #expect(words.contains("41") || [.honeypot, .unreadableList, .unsolved, .filterFailed].contains(code))
        #expect(!words.contains("?"))
    }

    @Test(
        "near misses are suggested, others are not",
        arguments: [
            ("server.prot", "server.port"), ("Server.Port", "server.port"), ("lifetime", "captcha.lifetime"),
            ("store.pth", "store.path"), ("nothing.like.it", nil),
        ]
    )
    func nearest(name: String, expected: String?) {
        #expect(ConfigurationKey.nearest(to: name) == expected)
    }

    @Test(
        "selectors are ids and ranges of digits alone",
        arguments: [
            ("7", 7...7), ("3-9", 3...9), ("5-5", 5...5),
        ] as [(String, ClosedRange<Int64>)]
    )
    func selectors(text: String, range: ClosedRange<Int64>) {
        #expect(CommentSelector(argument: text) == .range(range))
    }

    @Test(
        "what is no selector is refused",
        arguments: [
            "", "0", "-1", "+1", "9-3", "1-", "1-2-3", "x", "1 2", "١", "1-99999999", "99999999999999999999",
        ]
    )
    func noSelectors(text: String) {
        #expect(CommentSelector(argument: text) == nil)
    }
}
