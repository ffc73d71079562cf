import Foundation
import TestSupport
import Testing

@testable import SpamFilter

struct SpamTextTests {
    private func plain(_ text: String, knowing words: [String] = []) -> String {
        let keys = Set(words.map { WordKey.of($0.utf8) })
        return String(decoding: SpamText(text) { keys.contains($0) }.plain.bytes, as: UTF8.self)
    }

    @Test(
        "the plain view has no marks, disguises or decoration",
        arguments: [
            ("Cá ĐỘ  bóng\n\nđá", "ca do bong da"), ("hoà hòa", "hoa hoa"), ("vi\u{200B}a\u{AD}gra", "viagra"),
            ("ＶＩＡＧＲＡ 𝐜𝐚𝐬𝐢𝐧𝐨 ⓒⓐ", "viagra casino ca"), ("саsinо ᴄᴀꜱɪɴᴏ", "casino casino"), ("спасибо", "спасибо"),
            ("hayyyyyy quá!!!!", "hayyy qua!!"), ("c.a.s.i.n.o c a s i n o", "casino casino"), ("ở y", "o y"),
            ("", ""), ("  \u{200B} ", ""), ("😀😀😀", "😀😀"), ("中文", "中文"),
        ]
    )
    func plain(text: String, expected: String) {
        #expect(plain(text) == expected)
        #expect(plain(text.decomposedStringWithCanonicalMapping) == expected)
    }

    @Test(
        "joined letters are divided into known words, and leet is undone where a known word comes out",
        arguments: [
            ("T a k e a l o o k here", "take a look here"), ("n h ậ n q u à", "nhan qua"), ("x q z w v", "xqzwv"),
            ("t a k e x q", "take xq"), ("t@ke a l00k", "take a look"), ("$ub5cr1be!", "subscribe!"),
            ("he11o", "hello"),
            ("4g 3m", "4g 3m"), ("100 0901234567", "100 0901234567"),
        ]
    )
    func disguises(text: String, expected: String) {
        #expect(plain(text, knowing: ["take", "a", "look", "nhan", "qua", "subscribe", "hello"]) == expected)
    }

    @Test(
        "the skeleton is the same for all disguises",
        arguments: ["c a s i n o", "c4sin0", "cásiNO", "ca.si.no", "сasіnо", "casssino", "c-a-s-i-n-o", "ca sino"]
    )
    func skeleton(text: String) {
        #expect(SpamText(text).skeleton.bytes == SpamText("casino").skeleton.bytes)
    }

    @Test(
        "phones, money, handles, mail and domains are told apart",
        arguments: [
            ("gọi 0901.234.567 ngay", [TypedToken.Kind.phone]), ("+84 901 234 567", [.phone]),
            ("50.000.000đ", [.money]),
            ("chỉ $300", [.money]), ("500k/tháng", [.money]), ("theo @kenh_nhac", [.handle]),
            ("viet@example.com", [.mail]),
            ("xem bit.ly/abc và www.example.com", [.domain, .domain]), ("năm 2024 có 15 người", []),
        ]
    )
    func tokens(text: String, kinds: [TypedToken.Kind]) {
        #expect(SpamText(text).tokens.map(\.kind) == kinds)
    }

    @Test("a phone has the same digits however it is written")
    func phoneValue() {
        let values = ["0901234567", "0901.234.567", "0901 234 567", "０９０１-234-567"].map {
            SpamText($0).tokens.map(\.value)
        }
        #expect(Set(values).count == 1)
        #expect(values[0] == [Array("0901234567".utf8)])
    }

    @Test("what was undone is counted")
    func shape() {
        let keys = Set([WordKey.of("hello".utf8)])
        let shape = SpamText("h3llo сasino vi\u{200B}a x.y.z OK!\nhttp://a.vn") { keys.contains($0) }.shape
        #expect(shape.leetWords == 1 && shape.lookAlikes == 1 && shape.decorations == 1 && shape.spacedWords == 1)
        #expect(shape.links == 1 && shape.newlines == 1 && shape.exclamationMarks == 1)
    }

    @Test("any text can be read, and each byte has its chunk", arguments: 0..<300 as Range<UInt64>)
    func anything(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let scalars = Array(
            "aăâ bcd.-_*@$!015đĐẶ\u{301}\u{323}\u{200B}\u{FEFF}аоα😀ก็\u{1D400}\n\u{A0}\u{B4}\u{2028}k".unicodeScalars
        )
        let text = generator.text(of: scalars, upTo: 60)
        let folded = SpamText(text) { $0 % 3 == 0 }
        for view in [folded.plain, folded.skeleton] {
            #expect(view.bytes.count == view.chunks.count)
            #expect(view.chunks.allSatisfy { Int($0) < folded.chunks.count })
            #expect(zip(view.chunks, view.chunks.dropFirst()).allSatisfy { $0 <= $1 })
        }
        #expect(folded.chunks.allSatisfy { $0.upperBound <= text.utf8.count && !$0.isEmpty })
        #expect(folded.plain.bytes.first != 0x20 && folded.plain.bytes.last != 0x20)
    }
}
