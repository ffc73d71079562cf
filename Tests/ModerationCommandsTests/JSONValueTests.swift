import Foundation
import Testing

@testable import ModerationCommands

struct JSONValueTests {
    @Test("members keep their order, and everything is on one line")
    func order() {
        let value: JSONValue = .object([
            "z": .integer(-1), "a": .array([.null, .bool(true), .number(0.5)]), "o": .object([]),
            "s": .string("á\"\\/"),
        ])
        #expect(value.description == #"{"z":-1,"a":[null,true,0.5],"o":{},"s":"á\"\\/"}"#)
    }

    @Test(
        "control characters of all kinds are escaped",
        arguments: [
            ("\n\r\t", #""\n\r\t""#), ("\u{1B}", #""\u001b""#), ("\u{9B}", #""\u009b""#), ("\u{202E}", #""\u202e""#),
            ("\u{2028}", #""\u2028""#), ("👍", #""👍""#), ("\r\n", #""\r\n""#),
        ]
    )
    func escaping(text: String, expected: String) {
        #expect(JSONValue.string(text).description == expected)
    }

    @Test("Foundation reads back what was written")
    func readBack() throws {
        let texts = (0..<0x3000).compactMap(Unicode.Scalar.init).map { String(Character($0)) }
        let line = JSONValue.array(texts.map { .string($0) }).description
        #expect(try JSONDecoder().decode([String].self, from: Data(line.utf8)) == texts)
    }

    @Test("what is no number in JSON is null")
    func notANumber() {
        #expect(JSONValue(Double.nan).description == "null")
        #expect(JSONValue.number(.infinity).description == "null")
    }
}
