import Submissions
import Testing

struct JSONFormParserTests {
    private func decode(_ body: String, limit: Int = 1000) -> DecodedForm {
        FormDecoder(fieldLimit: limit).decode(Array(body.utf8), as: .json)
    }

    @Test("strings, numbers and nulls are fields")
    func members() {
        let form = decode(
            "\u{FEFF} {\"b\": \"\\u0110\\u1ed9 \\ud83d\\ude00\\n\\/\", \"parent\":12,\"x\":-1.5e3 , \"a\":null,\"e\":\"\"} "
        )
        #expect(
            form
                == DecodedForm(fields: [
                    FormField(name: "b", value: "Độ 😀\n/"), FormField(name: "parent", value: "12"),
                    FormField(name: "x", value: "-1.5e3"), FormField(name: "e", value: ""),
                ])
        )
        #expect(decode("{}") == DecodedForm())
    }

    @Test(
        "anything else is broken, and what was read before the fault is kept",
        arguments: [
            #"{"name":"An""#, #"{"name":"An",}"#, #"{"name":"An"} x"#, #"{"name":"An" "b":1}"#,
            #"{"name":"An","b":[1]}"#,
            #"{"name":"An","b":{"c":"]"}}"#, #"{"name":"An","#, #"{"name":"An",b:1}"#, #"{"name":"An","b"}"#,
            #"{"name":"An","b":}"#,
            #"{"name":"An","b":[[["#,
        ]
    )
    func broken(body: String) {
        let form = decode(body)
        #expect(form == DecodedForm(fields: [FormField(name: "name", value: "An")], defects: [.brokenJSON]))
    }

    @Test("no object is broken", arguments: ["", "[]", "\"a\"", "null", "name=An", "{", "\u{FEFF}"])
    func noObject(body: String) {
        #expect(decode(body) == DecodedForm(defects: [.brokenJSON]))
    }

    @Test("a bad value is kept as written", arguments: ["true", "01", "0x1F", "1.", ".5", "nan", "+1", "-"])
    func badValue(value: String) {
        let form = decode("{\"a\":\(value),\"b\":\"c\"}")
        #expect(
            form
                == DecodedForm(
                    fields: [FormField(name: "a", value: value), FormField(name: "b", value: "c")],
                    defects: [.brokenJSON]
                )
        )
    }

    @Test("an open string, a raw line end and a bad escape keep their text")
    func strings() {
        #expect(decode("{\"a\":\"half").fields == [FormField(name: "a", value: "half")])
        #expect(
            decode("{\"a\":\"x\ny\"}")
                == DecodedForm(fields: [FormField(name: "a", value: "x\ny")], defects: [.brokenJSON])
        )
        #expect(decode(#"{"a":"\q\u12G4"}"#).fields == [FormField(name: "a", value: #"\q\u12G4"#)])
    }

    @Test(
        "lone surrogates and bad bytes are replaced and named",
        arguments: [#"\ud83d"#, #"\ude00"#, #"\ud83dx"#, #"\ud83dA"#]
    )
    func surrogates(escape: String) {
        let form = decode("{\"content\":\"a\(escape)\"}")
        #expect(form.fields.first?.value.hasPrefix("a\u{FFFD}") == true)
        #expect(form.defects == [.invalidUTF8(field: "content")])
    }

    @Test("members beyond the limit are not read")
    func fieldLimit() {
        let form = decode(#"{"a":1,"b":2,"c":3}"#, limit: 2)
        #expect(form.fields.map(\.name) == ["a", "b"])
        #expect(form.defects == [.tooManyFields(limit: 2)])
    }
}
