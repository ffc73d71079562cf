import Foundation
import Submissions
import Testing

struct FieldMapTests {
    private let map = try? FieldMap([
        "name": ["*$txtHoTen", "HoTen"], "content": ["ctl00$*$txtNoiDung"], "code": ["*ma*"],
    ])

    private func submission(_ fields: KeyValuePairs<String, String>, defects: [FormDefect] = []) throws -> Submission {
        try #require(map).submission(
            from: DecodedForm(fields: fields.map { FormField(name: $0.key, value: $0.value) }, defects: defects)
        )
    }

    @Test("an old ASP.NET form is understood")
    func aspNet() throws {
        let sent = try submission([
            "__VIEWSTATE": "dDwtMTI…", "__ma": "x", "ctl00$Main$txtHoTen": " An ", "ctl00$Main$txtNoiDung": "Hay",
            "txt_ma_1": "AB",
            "title": "own name",
        ])
        #expect(sent == Submission([.name: " An ", .content: "Hay", .code: "AB", .title: "own name"]))
    }

    @Test("the first value that is not empty counts, in the order of the patterns, our own name last")
    func precedence() throws {
        #expect(
            try submission(["name": "own", "HoTen": "second", "a$txtHoTen": "", "b$txtHoTen": "first"]).name == "first"
        )
        #expect(try submission(["name": "own", "HoTen": "second", "a$txtHoTen": ""]).name == "second")
        #expect(try submission(["name": "own", "HoTen": ""]).name == "own")
        #expect(try submission(["name": "", "HoTen": ""]).name == "")
        #expect(try submission(["other": "x"]).name == nil)
    }

    @Test("a field that could not be read is known by our name")
    func defects() throws {
        let sent = try submission(
            ["a$txtHoTen": "\u{FFFD}", "title": "100%", "x": "%"],
            defects: [
                .invalidUTF8(field: "a$txtHoTen"), .brokenPercentEncoding(field: "title"),
                .brokenPercentEncoding(field: "x"),
                .brokenMultipart,
            ]
        )
        #expect(sent.undecodable == [.name, .title])
        #expect(sent.bodyDefects == [.brokenMultipart])
    }

    @Test("a map survives JSON, where it is an object")
    func json() throws {
        let map = try #require(map)
        #expect(try JSONDecoder().decode(FieldMap.self, from: JSONEncoder().encode(map)) == map)
        let object = try JSONDecoder().decode([String: [String]].self, from: JSONEncoder().encode(map))
        #expect(object["name"] == ["*$txtHoTen", "HoTen"])
    }

    @Test("errors name what is wrong")
    func errors() {
        #expect(throws: SubmissionsError.unknownField(name: "nome")) { try FieldMap(["nome": ["a"]]) }
        for pattern in ["", "*", "**", " ", "a\nb", String(repeating: "x", count: 257)] {
            #expect(throws: SubmissionsError.invalidPattern(pattern: pattern, field: .name)) {
                try FieldMap(["name": [pattern]])
            }
        }
        #expect(SubmissionsError.unknownField(name: "nome").description.contains("\"nome\""))
    }

    @Test(
        "asterisks stand for any characters",
        arguments: [
            ("a", "a", true), ("a", "ab", false), ("a", "A", false), ("*a", "a", true), ("*a", "xa", true),
            ("*a", "ax", false),
            ("a*", "axy", true), ("a*a", "a", false), ("a*a", "aa", true), ("a*b*c", "aXbYc", true),
            ("a*b*c", "acb", false),
            ("*ab*ab*", "abab", true), ("*ab*ab*", "aba", false), ("*họ*", "xhọy", true), ("a**b", "ab", true),
        ]
    )
    func patterns(pattern: String, name: String, expected: Bool) throws {
        #expect(try FieldPattern(pattern).matches(name) == expected)
    }
}
