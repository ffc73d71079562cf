import Foundation
import SpamFilter
import Testing

struct ContentFingerprintTests {
    private let text = "Tôi rất đồng ý.\nCảm ơn báo! 👍"

    @Test(
        "case, spacing, invisible characters and normalisation make no difference",
        arguments: [
            "  tôi  RẤT đồng ý.\r\n\r\ncảm ơn\u{A0}báo! 👍 ",
            "T\u{200B}ôi rất\u{AD} đồng ý. \u{202E}Cảm ơn báo! 👍\u{FE0F}",
            "Tôi rất đồng ý. Cảm ơn báo! 👍".decomposedStringWithCanonicalMapping, "Ｔôi rất đồng ý. Cảm ơn báo！ 👍",
        ]
    )
    func same(other: String) {
        #expect(ContentFingerprint(of: other) == ContentFingerprint(of: text))
    }

    @Test(
        "other words, marks, punctuation and emoji do",
        arguments: [
            "Tôi rất đồng ý.\nCảm ơn báo! 👎", "Tôi rát đồng ý. Cảm ơn báo! 👍", "Tôi rất đồng ý Cảm ơn báo! 👍", "",
        ]
    )
    func different(other: String) {
        #expect(ContentFingerprint(of: other) != ContentFingerprint(of: text))
    }

    @Test(
        "it is FNV-1a of 128 bits",
        arguments: [
            ("", "6c62272e07bb014262b821756295c58d"), ("a", "d228cb696f1a8caf78912b704e4a8964"),
            (" A ", "d228cb696f1a8caf78912b704e4a8964"),
            ("foobar", "343e1662793c64bf6f0d3597ba446f18"),
        ]
    )
    func knownValues(text: String, digits: String) {
        #expect(ContentFingerprint(of: text).description == digits)
    }

    @Test("it is 16 bytes, and made of 16 bytes again")
    func bytes() {
        let fingerprint = ContentFingerprint(of: text)
        #expect(fingerprint.bytes.count == 16)
        #expect(ContentFingerprint(bytes: fingerprint.bytes) == fingerprint)
        #expect(ContentFingerprint(bytes: fingerprint.bytes.dropLast()) == nil)
    }
}
