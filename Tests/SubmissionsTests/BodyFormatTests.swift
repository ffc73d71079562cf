import Submissions
import Testing

struct BodyFormatTests {
    @Test(
        "the three formats are recognised",
        arguments: [
            ("application/x-www-form-urlencoded", BodyFormat.urlEncoded),
            ("Application/X-WWW-Form-Urlencoded; Charset=\"UTF-8\"", .urlEncoded),
            ("application/json;charset=utf8", .json),
            ("multipart/form-data; boundary=abc", .multipart(boundary: "abc")),
            ("multipart/form-data; charset=utf-8; BOUNDARY=\"a;b c\"", .multipart(boundary: "a;b c")),
        ]
    )
    func recognised(contentType: String, expected: BodyFormat) {
        #expect(BodyFormat(contentType: contentType) == expected)
    }

    @Test(
        "other types, character sets and unusable boundaries are not",
        arguments: [
            "", "text/plain", "application/json; charset=windows-1258",
            "application/x-www-form-urlencoded; charset=utf-16",
            "multipart/form-data", "multipart/form-data; boundary=", "multipart/form-data; boundary=\"a \"",
            "multipart/form-data; boundary=é", "multipart/form-data; boundary=" + String(repeating: "x", count: 71),
        ]
    )
    func refused(contentType: String) {
        #expect(BodyFormat(contentType: contentType) == nil)
    }
}
