import Foundation
import Submissions
import Testing

struct ProblemTests {
    private static let codes: [ProblemCode] = [
        .required, .tooShort(count: 1, limit: 2), .tooLong(count: 81, limit: 80), .invalidEncoding, .invalidParent,
        .invalidThread,
        .unknownParent, .captchaWrong, .captchaExpired, .captchaSpent, .captchaInvalid, .brokenBody,
        .tooManyFields(limit: 1000),
    ]

    @Test(
        "a problem in JSON has what is known of it",
        arguments: [
            (Problem(.brokenBody), #"{"code":"broken_body"}"#),
            (
                Problem(.tooLong(count: 81, limit: 80), field: .name),
                #"{"code":"too_long","facts":{"count":"81","limit":"80"},"field":"name"}"#
            ),
        ]
    )
    func json(problem: Problem, expected: String) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        #expect(try String(decoding: encoder.encode(problem), as: UTF8.self) == expected)
    }

    @Test("raw codes are stable")
    func rawCodes() {
        #expect(
            Self.codes.map(\.rawCode) == [
                "required", "too_short", "too_long", "invalid_encoding", "invalid_parent", "invalid_thread",
                "unknown_parent",
                "captcha_wrong", "captcha_expired", "captcha_spent", "captcha_invalid", "broken_body",
                "too_many_fields",
            ]
        )
    }

    @Test("messages say what to do, in both languages, with their facts", arguments: codes)
    func messages(code: ProblemCode) {
        for field in SubmissionField.allCases.map(Optional.some) + [nil] {
            let problem = Problem(code, field: field)
            #expect(problem.message(in: .vi).contains("Vui lòng"))
            #expect(problem.message(in: .en).contains("lease "))
            for fact in code.facts.values {
                #expect(problem.message(in: .vi).contains(fact) && problem.message(in: .en).contains(fact))
            }
        }
    }

    @Test("a message names its field")
    func names() {
        let problem = Problem(.tooLong(count: 81, limit: 80), field: .name)
        #expect(problem.message(in: .vi) == "Họ tên dài 81 ký tự. Vui lòng rút xuống còn tối đa 80 ký tự.")
        #expect(problem.message(in: .en) == "The name has 81 characters. Please shorten it to 80 or fewer.")
        #expect(
            Problem(.required, field: .code).message(in: .vi) == "Bạn chưa nhập mã kiểm tra. Vui lòng điền vào ô này."
        )
    }
}
