import Foundation
import Submissions
import Testing

struct SubmissionValidatorTests {
    private let good: [SubmissionField: String] = [
        .thread: "/bai-viet/1", .name: "Nguyễn Văn An", .title: "Ý kiến", .content: "Rất hay.", .code: "AB12C",
        .token: "t.o.k",
    ]

    private func outcome(
        _ changes: [SubmissionField: String?] = [:],
        rules: SubmissionRules = SubmissionRules()
    ) -> SubmissionOutcome {
        var submission = Submission(good)
        for (field, value) in changes { submission[field] = value }
        return SubmissionValidator(rules: rules).validate(submission)
    }

    private func accepted(
        _ changes: [SubmissionField: String?] = [:],
        rules: SubmissionRules = SubmissionRules(),
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws -> ValidSubmission {
        guard case .valid(let submission) = outcome(changes, rules: rules) else {
            return try #require(nil, "\(outcome(changes, rules: rules))", sourceLocation: sourceLocation)
        }
        return submission
    }

    @Test("a good form is valid")
    func valid() throws {
        let submission = try accepted([
            .name: " Nguye\u{302}\u{303}n  Va\u{306}n\tAn ", .content: "Rất\u{200B} hay.\r\n\r\nCảm ơn!",
            .parent: " 42 ", .key: "k1",
            .threadURL: "https://bao.vn/bai-viet/1", .threadTitle: "Hội nghị", .returnAddress: "/cam-on",
        ])
        #expect(
            submission
                == ValidSubmission(
                    thread: "/bai-viet/1",
                    name: "Nguyễn Văn An",
                    title: "Ý kiến",
                    content: "Rất hay.\n\nCảm ơn!",
                    code: "AB12C",
                    token: "t.o.k",
                    parent: 42,
                    key: "k1",
                    honeypotFilled: false,
                    hiddenCharacters: 1,
                    threadTitle: "Hội nghị",
                    threadURL: "https://bao.vn/bai-viet/1",
                    returnAddress: "/cam-on"
                )
        )
    }

    @Test("an empty form has all its problems, in the form's order")
    func allProblems() {
        let expected = [SubmissionField.thread, .name, .title, .content, .code].map { Problem(.required, field: $0) }
        #expect(SubmissionValidator().validate(Submission()) == .invalid(expected))
        let several = outcome([.name: "\u{200B} \u{A0}", .title: String(repeating: "ệ", count: 151), .parent: "-1"])
        #expect(
            several
                == .invalid([
                    Problem(.required, field: .name), Problem(.tooLong(count: 151, limit: 150), field: .title),
                    Problem(.invalidParent, field: .parent),
                ])
        )
    }

    @Test("lengths are counted as people count")
    func lengths() throws {
        let family = "👨‍👩‍👧‍👦"
        #expect(try accepted([.name: String(repeating: family, count: 80)]).name.count == 80)
        #expect(
            outcome([.name: String(repeating: family, count: 81)])
                == .invalid([Problem(.tooLong(count: 81, limit: 80), field: .name)])
        )
        let decomposed = String(repeating: "ệ", count: 5000).decomposedStringWithCanonicalMapping
        #expect(try accepted([.content: decomposed]).content.count == 5000)
        #expect(
            outcome([.content: decomposed + "a"])
                == .invalid([Problem(.tooLong(count: 5001, limit: 5000), field: .content)])
        )
        var rules = SubmissionRules()
        rules.nameLength = LengthLimits(2...80)
        #expect(outcome([.name: "A"], rules: rules) == .invalid([Problem(.tooShort(count: 1, limit: 2), field: .name)]))
    }

    @Test("what a site does not require may be left out, but not be wrong")
    func optionalFields() throws {
        var rules = SubmissionRules()
        (rules.titleRequired, rules.codeRequired, rules.nameRequired) = (false, false, false)
        let submission = try accepted([.title: nil, .code: "", .name: " "], rules: rules)
        #expect(submission.title.isEmpty && submission.code.isEmpty && submission.name.isEmpty)
        let long = outcome([.title: String(repeating: "a", count: 200)], rules: rules)
        #expect(long == .invalid([Problem(.tooLong(count: 200, limit: 150), field: .title)]))
    }

    @Test(
        "a parent is a positive whole number",
        arguments: ["0", "-1", "+1", "1.5", "abc", "١", "9223372036854775808"]
    )
    func parents(parent: String) throws {
        #expect(outcome([.parent: parent]) == .invalid([Problem(.invalidParent, field: .parent)]))
        #expect(try accepted([.parent: "  "]).parent == nil)
    }

    @Test("what could not be decoded is a problem of its field alone")
    func encoding() {
        var submission = Submission(good)
        submission[.content] = ""
        submission.undecodable = [.content, .token, .threadTitle, .thread]
        let problems = [SubmissionField.thread, .content, .token].map { Problem(.invalidEncoding, field: $0) }
        #expect(SubmissionValidator().validate(submission) == .invalid(problems))
    }

    @Test("a broken body is the only problem")
    func brokenBody() {
        var submission = Submission()
        submission.bodyDefects = [.brokenJSON]
        #expect(SubmissionValidator().validate(submission) == .invalid([Problem(.brokenBody)]))
        submission.bodyDefects = [.tooManyFields(limit: 9)]
        #expect(SubmissionValidator().validate(submission) == .invalid([Problem(.tooManyFields(limit: 9))]))
    }

    @Test("thread keys lose their fragment and keep the rest")
    func threads() throws {
        #expect(try accepted([.thread: " https://bao.vn/a?b=1#c "]).thread == "https://bao.vn/a?b=1")
        #expect(try accepted([.thread: "/a#\u{301}b"]).thread == "/a")
        #expect(try accepted([.thread: "bài".decomposedStringWithCanonicalMapping]).thread.unicodeScalars.count == 3)
        #expect(try accepted([.thread: String(repeating: "a", count: 512)]).thread.count == 512)
        for thread in ["a\nb", "a\u{0}", "a\u{202E}b", String(repeating: "ă", count: 257)] {
            #expect(outcome([.thread: thread]) == .invalid([Problem(.invalidThread, field: .thread)]))
        }
        #expect(outcome([.thread: "#top"]) == .invalid([Problem(.required, field: .thread)]))
    }

    @Test(
        "addresses other than of the web are dropped",
        arguments: ["javascript:alert(1)", "//bao.vn", "https://", "http:///a", "ftp://a", "https://a b"]
    )
    func addresses(address: String) throws {
        #expect(try accepted([.threadURL: address]).threadURL == nil)
        #expect(try accepted([.threadURL: "HTTP://bao.vn"]).threadURL == "HTTP://bao.vn")
    }

    @Test("a filled honeypot is noted, even with a space")
    func honeypot() throws {
        #expect(try accepted([.website: " "]).honeypotFilled)
        #expect(try !accepted([.website: ""]).honeypotFilled)
        #expect(try accepted([.key: String(repeating: "k", count: 129)]).key == nil)
    }

    @Test("rules left out of JSON have their defaults")
    func rules() throws {
        let rules = try JSONDecoder().decode(
            SubmissionRules.self,
            from: Data(#"{"titleRequired":false,"nameLength":{"minimum":2,"maximum":9}}"#.utf8)
        )
        var expected = SubmissionRules()
        expected.titleRequired = false
        expected.nameLength = LengthLimits(2...9)
        #expect(rules == expected)
        #expect(try JSONDecoder().decode(SubmissionRules.self, from: JSONEncoder().encode(rules)) == rules)
    }
}
