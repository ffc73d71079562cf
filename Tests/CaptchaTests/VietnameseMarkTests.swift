import Foundation
import Testing

@testable import Captcha

struct VietnameseMarkTests {
    @Test(
        "an answer typed with Telex or VNI switched on is recognised",
        arguments: [
            ("AS", "Á"), ("as", "á"), ("AR", "Ả"), ("EE", "Ê"), ("EES", "Ế"), ("DD", "Đ"), ("M", "Ư"), ("UM", "Ư"),
            ("AM", "Ă"), ("AMS", "Ắ"), ("AA", "Â"), ("DDAS", "Đá"), ("UAKS", "ÚAK"), ("EMKS", "ÉMK"), ("UMR", "Ử"),
            ("A2", "À"), ("ES", "Ẻ"), ("GKEM2", "GKÈM"), ("KUMS2", "KỨ2"), ("DED", "ĐE"),
        ]
    )
    func recognised(keys: String, shown: String) {
        let answer = Answer(symbols: keys.uppercased())
        #expect(TypedAnswer(shown).matches(answer))
        #expect(TypedAnswer(shown.decomposedStringWithCanonicalMapping).matches(answer))
        #expect(TypedAnswer(keys).matches(answer))
    }

    @Test(
        "a mark does not make a wrong answer right",
        arguments: [
            ("AS", "À"), ("AS", "A"), ("A", "Á"), ("SAM", "ÁA"), ("AR", "Á"), ("KAS", "ÁK"), ("EES", "ÊÊ"), ("DD", "D"),
            ("AE", "Ã"), ("AE", "Ạ"), ("M", "U"), ("UU", "Ư"), ("A", "\u{301}A"), ("G", "Ğ̈"),
            ("EU2SRM", "EU\u{300}\u{301}\u{309}\u{306}"), ("ARR", "A\u{309}\u{309}"), ("A2S", "A\u{300}\u{301}"),
            ("SA", "\u{301}A"), ("AMMMM", "A\u{306}\u{306}\u{306}\u{306}"),
        ]
    )
    func notRecognised(keys: String, shown: String) {
        #expect(!TypedAnswer(shown).matches(Answer(symbols: keys)))
    }

    @Test("a heap of marks costs little and is wrong")
    func heapOfMarks() {
        let typed = TypedAnswer("U" + String(repeating: "\u{31B}\u{309}", count: 100_000))
        #expect(typed.readings.count <= 16)
        #expect(!typed.matches(Answer(symbols: "UMR")))
    }
}
