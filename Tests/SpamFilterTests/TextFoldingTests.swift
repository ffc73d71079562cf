import Foundation
import SpamFilter
import TestSupport
import Testing

struct TextFoldingTests {
    @Test(
        "disguises and decoration are folded away",
        arguments: [
            ("Cá ĐỘ", "ca do"), ("Nguyễn Thị Hường", "nguyen thi huong"), ("vi\u{200B}a\u{AD}gra", "viagra"),
            ("ＶＩＡＧＲＡ", "viagra"),
            ("𝐜𝐚𝐬𝐢𝐧𝐨", "casino"), ("ⓒⓐⓢⓘⓝⓞ", "casino"), ("🅒🅐🆂ino", "casino"), ("ᴄᴀꜱɪɴᴏ", "casino"),
            ("саsinо", "casino"),
            ("ÐỘ ɖộ", "do do"), ("c̶a̶s̶ino", "casino"), ("ﬁnd", "find"), ("casinooooo", "casinooo"),
            ("1000000", "1000000"),
            ("c a s i n o", "casino"), ("v.i.a.g.r.a", "viagra"), ("c á đ ộ", "cado"), ("ở y", "o y"), ("a.b", "a b"),
            ("cá.độ", "ca do"), ("a\nb c", "abc"), ("4G B1", "4g b1"), ("", ""), ("!!! 👍", ""), ("สวัสดี", "สวัสดี"),
            ("中文", "中文"),
        ]
    )
    func folded(text: String, expected: String) {
        #expect(Array(TextFolding().fold(text).text.unicodeScalars) == Array(expected.unicodeScalars))
    }

    @Test("a word wholly in another alphabet stays in it", arguments: ["спасибо", "καλημέρα", "сас"])
    func otherAlphabets(text: String) {
        let folded = TextFolding().fold(text).text
        #expect(!folded.isEmpty)
        #expect(folded.unicodeScalars.allSatisfy { !$0.isASCII })
    }

    @Test(
        "digits and signs are read as letters on demand only",
        arguments: [("c4$in0", "casino"), ("v1agra!", "viagra"), ("b3t 88", "bet 88")]
    )
    func leet(text: String, expected: String) {
        #expect(TextFolding(undoesLeet: true).fold(text).text == expected)
        #expect(TextFolding().fold(text).text != expected)
        #expect(TextFolding().fold(text).suggestsLeet)
    }

    @Test("ordinary words suggest no leet", arguments: ["Hay quá!", "xin chào", "100 000", "a! b"])
    func noLeet(text: String) {
        #expect(!TextFolding().fold(text).suggestsLeet)
    }

    @Test("marks are kept beside the plain letters, the tone apart")
    func marks() {
        let tokens = TextFolding().fold("hòa hoà hoa độ ćasino").tokens
        #expect(tokens.map(\.text) == ["hoa", "hoa", "hoa", "do", "casino"])
        #expect(tokens.map(\.isMarked) == [true, true, false, true, false])
        #expect(tokens[0].tones == tokens[1].tones && tokens[0].letters == tokens[1].letters)
    }

    @Test("NFC and NFD fold alike, and folding twice changes nothing", arguments: 0..<200 as Range<UInt64>)
    func normalisationForms(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let text = generator.text(
            of: Array("aăâeêioôơuưyđĐẶỮ bcd.\u{301}\u{323}\u{200B}1аоα😀".unicodeScalars),
            upTo: 30
        )
        let folded = TextFolding().fold(text)
        #expect(folded == TextFolding().fold(text.decomposedStringWithCanonicalMapping))
        #expect(folded == TextFolding().fold(text.precomposedStringWithCanonicalMapping))
        #expect(folded.text.unicodeScalars.allSatisfy { $0.value < 0x300 || $0.value >= 0x370 })
    }
}
