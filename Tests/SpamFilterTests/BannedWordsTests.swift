import Foundation
import SpamFilter
import TestSupport
import Testing

struct BannedWordsTests {
    private static let file = """
        \u{FEFF}# gambling
        cá độ
        Casino
          lô đề \t
        nhà cái uy tín

        188bet
        viagra
        ass
        hoá đơn
        """

    private let words = try? BannedWords(parsing: file)

    private func matches(_ text: String) throws -> [String] { try #require(words).matches(in: text) }

    @Test(
        "an entry is found in any disguise",
        arguments: [
            ("chơi CÁ ĐỘ ở đây", "cá độ"), ("ca do bong da", "cá độ"), ("cá do", "cá độ"),
            ("c\u{200B}á đ\u{2060}ộ", "cá độ"),
            ("cá.độ", "cá độ"), ("c á đ ộ", "cá độ"), ("cáđộ", "cá độ"), ("cááááá độ", "cá độ"),
            ("C A S I N O", "Casino"),
            ("ở c a s i n o y", "Casino"), ("casinoooo", "Casino"), ("саsinо", "Casino"), ("cásìnô", "Casino"),
            ("c4$in0", "Casino"),
            ("cas-ino.", "Casino"), ("𝐂𝐚𝐬𝐢𝐧𝐨", "Casino"), ("NHA CAI\nuy tin", "nhà cái uy tín"),
            ("nhacaiuytin", "nhà cái uy tín"),
            ("188BET", "188bet"), ("v.i.a.g.r.a", "viagra"), ("v1@gra", "viagra"), ("vi@gra", "viagra"),
            ("hóa đơn", "hoá đơn"),
            ("asssss", "ass"), ("l.ô đ.ề", "lô đề"),
        ]
    )
    func found(text: String, entry: String) throws {
        #expect(try matches(text) == [entry])
        #expect(try matches("Xin " + text.decomposedStringWithCanonicalMapping + ", hết.") == [entry])
    }

    @Test(
        "another word is not it",
        arguments: [
            "ca đó", "cà độ", "cá đo", "ca dọ", "cá, đồ", "casinos", "xcasino", "lò đề", "lode", "lo", "as", "class",
            "hòa đơn",
            "ca\nsino", "cas ino", "nhà cái", "cái nhà uy tín", "bet 188", "", "!!!", "đi ca, đo lường", "88bet",
            "viag ra", "good",
        ]
    )
    func notFound(text: String) throws {
        #expect(try matches(text) == [])
    }

    @Test("entries are given as written, each once, in the text's order")
    func order() throws {
        #expect(try matches("viagra casino, CASINO và lô đề") == ["viagra", "Casino", "lô đề"])
        #expect(words?.count == 8)
    }

    @Test("no words match nothing")
    func empty() throws {
        #expect(BannedWords().matches(in: "casino") == [])
        #expect(try BannedWords(parsing: "\u{FEFF}\r\n# nothing\r\n\r\n").isEmpty)
    }

    @Test("a bad file is refused with its line")
    func badFiles() {
        #expect(throws: SpamFilterError.entryWithoutLetters(line: 3, entry: "?!")) {
            try BannedWords(parsing: "# a\r\nb\r\n?!")
        }
        let long = String(repeating: "ab", count: 51)
        #expect(throws: SpamFilterError.entryTooLong(line: 1, count: 102, limit: 100)) {
            try BannedWords(parsing: long)
        }
        #expect(throws: SpamFilterError.invalidUTF8(line: 2)) {
            try BannedWords(utf8: Array("a\n".utf8) + [0xFF, 0x0A])
        }
        #expect(SpamFilterError.invalidUTF8(line: 2).description.contains("line 2"))
    }

    @Test("every entry is found in itself, however it is spaced", arguments: 0..<100 as Range<UInt64>)
    func anyEntry(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let letters = Array("abcaeiouyđệữằổ".unicodeScalars)
        let phrase = (0..<3).map { _ in "k" + generator.text(of: letters, upTo: 6) }.joined(separator: " ")
        let words = try BannedWords(parsing: phrase)
        let spread = phrase.filter { $0 != " " }.map(String.init).joined(separator: " ")
        for text in [phrase, phrase.uppercased(), phrase.decomposedStringWithCanonicalMapping, spread] {
            #expect(spread.count < 7 && text == spread || words.matches(in: "1 \(text) 2") == [phrase], "\(text)")
        }
    }
}
