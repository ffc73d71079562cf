import Submissions
import Testing

struct MultipartParserTests {
    private func decode(_ body: String, limit: Int = 1000) -> DecodedForm {
        FormDecoder(fieldLimit: limit).decode(Array(body.utf8), as: .multipart(boundary: "XX"))
    }

    private func part(_ disposition: String, _ value: String) -> String {
        "--XX\r\nContent-Disposition: \(disposition)\r\n\r\n\(value)\r\n"
    }

    @Test("preamble, epilogue, other headers and blanks after a boundary are passed over")
    func surroundings() {
        let form = decode(
            "hello\r\n--XXnot\r\n--XX  \r\ncontent-type: text/plain; charset=utf-8\r\nCONTENT-DISPOSITION: form-data;name=title\r\n\r\n"
                + "Ý kiến\r\n--XX--\r\nbye\r\n--XX\r\n"
        )
        #expect(form == DecodedForm(fields: [FormField(name: "title", value: "Ý kiến")]))
    }

    @Test("line ends and things like a boundary stay in the value")
    func values() {
        let form = decode(
            part("form-data; name=\"content\"", "a\r\n--X\r\n--XXY\n--XX\r\r\n\r\n") + part("form-data; name=b", "")
                + "--XX--"
        )
        #expect(form.fields.map(\.value) == ["a\r\n--X\r\n--XXY\n--XX\r\r\n\r\n", ""])
        #expect(form.defects.isEmpty)
    }

    @Test("quoted names are unquoted")
    func names() {
        let form = decode(
            part(#"form-data; name="a\"b;c\\""#, "1") + part("form-data; name=\"d%22\u{301}e\"", "2")
                + part("form-data; x=y; name=\"ctl00$txtHọTên\"", "3") + "--XX--\r\n"
        )
        #expect(form.fields.map(\.name) == [#"a"b;c\"#, "d\"\u{301}e", "ctl00$txtHọTên"])
        #expect(form.defects.isEmpty)
    }

    @Test("files are left out")
    func files() {
        let form = decode(
            part("form-data; name=\"f\"; filename=\"C:\\a.png\"", "\u{89}PNG") + part("form-data; name=\"a\"", "1")
                + "--XX--"
        )
        #expect(form == DecodedForm(fields: [FormField(name: "a", value: "1")]))
    }

    @Test("a body cut off keeps what was typed")
    func cutOff() {
        let form = decode("--XX\r\nContent-Disposition: form-data; name=\"content\"\r\n\r\nHalf a com")
        #expect(
            form == DecodedForm(fields: [FormField(name: "content", value: "Half a com")], defects: [.brokenMultipart])
        )
    }

    @Test(
        "what is no multipart body is broken",
        arguments: [
            "", "name=a", "--XX", "--XX\r\n", "--XX\r\n\r\nno name\r\n--XX--",
            "--XX\r\nContent-Disposition: form-data\r\n\r\n1\r\n--XX--",
            "--XX\r\nContent-Disposition: attachment; name=a\r\n\r\n1\r\n--XX--",
            "--XX\r\nContent-Disposition: form-data; name=a\r\n--XX--",
            "--XX\n\nContent-Disposition: form-data; name=a\n\n1\n--XX--",
        ]
    )
    func broken(body: String) {
        let form = decode(body)
        #expect(form.defects == [.brokenMultipart])
        #expect(form.fields.isEmpty)
    }

    @Test("bytes that are no UTF-8 name their field; parts beyond the limit are not read")
    func defects() {
        let head = Array("--XX\r\nContent-Disposition: form-data; name=\"content\"\r\n\r\nx".utf8)
        let form = FormDecoder().decode(head + [0xFF] + Array("\r\n--XX--".utf8), as: .multipart(boundary: "XX"))
        #expect(form.fields == [FormField(name: "content", value: "x\u{FFFD}")])
        #expect(form.defects == [.invalidUTF8(field: "content")])
        let many = decode(part("form-data; name=a", "1") + part("form-data; name=b", "2") + "--XX--", limit: 1)
        #expect(many == DecodedForm(fields: [FormField(name: "a", value: "1")], defects: [.tooManyFields(limit: 1)]))
    }
}
