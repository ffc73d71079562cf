import Submissions
import TestSupport
import Testing

struct FormDecoderTests {
    private func decode(_ body: String, limit: Int = 1000) -> DecodedForm {
        FormDecoder(fieldLimit: limit).decode(Array(body.utf8), as: .urlEncoded)
    }

    @Test("fields keep their order, repeated ones too")
    func order() {
        let form = decode("b=1&a=H%E1%BB%8D+t%c3%aan&&b=&c&=x&d=1=2")
        #expect(
            form.fields == [
                FormField(name: "b", value: "1"), FormField(name: "a", value: "Họ tên"),
                FormField(name: "b", value: ""),
                FormField(name: "c", value: ""), FormField(name: "", value: "x"), FormField(name: "d", value: "1=2"),
            ]
        )
        #expect(form.defects.isEmpty)
    }

    @Test("broken percent-encoding stays as typed and is named", arguments: ["%zz", "100%", "%4", "%%", "a%g0b"])
    func brokenPercentEncoding(value: String) {
        let form = decode("content=\(value)&name=An")
        #expect(form.fields == [FormField(name: "content", value: value), FormField(name: "name", value: "An")])
        #expect(form.defects == [.brokenPercentEncoding(field: "content")])
    }

    @Test("bytes that are no UTF-8 are replaced and named", arguments: ["%FF", "%C3", "%ED%A0%80", "%C0%AF"])
    func invalidUTF8(value: String) {
        let form = decode("name=An&content=x\(value)y")
        #expect(form.fields.last?.value.hasPrefix("x\u{FFFD}") == true)
        #expect(form.fields.last?.value.hasSuffix("y") == true)
        #expect(form.defects == [.invalidUTF8(field: "content")])
    }

    @Test("fields beyond the limit are not read")
    func fieldLimit() {
        let form = decode("a=1&b=2&c=3", limit: 2)
        #expect(form.fields.map(\.name) == ["a", "b"])
        #expect(form.defects == [.tooManyFields(limit: 2)])
        #expect(decode("a=1&b=2&", limit: 2).defects.isEmpty)
    }

    @Test("what is encoded is decoded to the same, in every format", arguments: 0..<200 as Range<UInt64>)
    func roundTrip(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let scalars = Array("aZ09 &=+%;\"\\\r\n-\u{0}đệ\u{301}😀/<ß\u{7F}\u{FFFD}".unicodeScalars)
        let fields = (0..<Int.random(in: 1...5, using: &generator)).map { _ in
            FormField(
                name: "f" + generator.text(of: scalars.filter { !"\\%\r\n".unicodeScalars.contains($0) }, upTo: 6),
                value: generator.text(of: scalars, upTo: 40)
            )
        }
        for (body, format) in FormEncoding.all(fields) {
            #expect(FormDecoder().decode(body, as: format) == DecodedForm(fields: fields), "\(format)")
        }
    }

    @Test("any bytes are read without a crash, and give text", arguments: 0..<300 as Range<UInt64>)
    func anyBytes(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let pieces =
            ["--b", "\r\n", "--b--", "%", "&", "=", "{", "}", "\"", "\\u", "d83d", "name=", ":", ",", "[", "]", "null"]
            .map { Array($0.utf8) } + [[0xFF], [0xC3], [0x00], [0xE1, 0xBB, 0x87]]
            + [Array("Content-Disposition: form-data; name=\"a\"\r\n\r\n".utf8)]
        var body: [UInt8] = []
        for _ in 0..<Int.random(in: 0...60, using: &generator) { body += pieces.randomElement(using: &generator) ?? [] }
        for format in [BodyFormat.urlEncoded, .json, .multipart(boundary: "b")] {
            let form = FormDecoder(fieldLimit: 8).decode(body, as: format)
            #expect(form.fields.count <= 8)
            #expect(form == FormDecoder(fieldLimit: 8).decode(body, as: format))
        }
    }
}
