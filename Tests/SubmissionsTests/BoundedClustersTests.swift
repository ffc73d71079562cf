import Foundation
import Submissions
import Testing

struct BoundedClustersTests {
    @Test(
        "a cluster without end is cut, and normalising again changes nothing",
        arguments: [
            "\u{1100}", "👩\u{200D}", "❤\u{FE0F}\u{200D}", "\u{1F3FB}", "\u{E33}", "\u{600}", "क\u{94D}",
            "क\u{94D}\u{200D}",
        ]
    )
    func endless(piece: String) {
        for count in 1...40 {
            let sent = "x\u{1100}" + String(repeating: piece, count: count + 60) + "👩 \u{1100}\u{1161}z"
            let once = TextNormalizer.normalize(sent, as: .line)
            #expect(once.text.unicodeScalars.count < 70)
            #expect(once.text.allSatisfy { $0.unicodeScalars.count <= 32 })
            #expect(once.text.contains("\u{FFFD}") && once.text.hasSuffix(" 가z"))
            #expect(once.hiddenCharacters > count)
            let twice = TextNormalizer.normalize(once.text, as: .line)
            #expect(Array(twice.text.utf8) == Array(once.text.utf8))
            #expect(twice.count == once.count && twice.hiddenCharacters == 0)
        }
    }

    @Test("a cluster of 32 scalars is whole, one of 33 is not")
    func edge() {
        let whole = TextNormalizer.normalize(String(repeating: "\u{1100}", count: 32), as: .line)
        #expect(whole.text.unicodeScalars.count == 32 && whole.hiddenCharacters == 0 && whole.count == 4)
        let cut = TextNormalizer.normalize(String(repeating: "\u{1100}", count: 33), as: .line)
        #expect(cut.text == String(repeating: "\u{1100}", count: 31) + "\u{FFFD}")
        #expect(cut.hiddenCharacters == 2 && cut.count == 4)
    }

    @Test("a flag at the cut loses its tags as a whole", arguments: 13...15)
    func flag(women: Int) {
        let chain = String(repeating: "👩\u{200D}", count: women)
        let cut = TextNormalizer.normalize(chain + "🏴󠁧󠁢󠁥󠁮󠁧󠁿", as: .line)
        #expect(cut.text == chain + "\u{1F3F4}\u{FFFD}")
        #expect(cut.hiddenCharacters == 6)
        #expect(TextNormalizer.normalize(cut.text, as: .line).hiddenCharacters == 0)
    }

    @Test(
        "languages and emoji are kept and counted in clusters",
        arguments: [
            "Tôi rất thích bài viết này, cảm ơn toà soạn ạ", "ภาษาไทยน้ำที่นี่ผู้ใหญ่", "स्वास्थ्य कार्त्स्न्य क्षत्रिय हिन्दी", "한국어 각하 ㅋㅋㅋㅋㅋㅋㅋㅋㅋㅋㅋㅋ",
            "မြန်မာဘာသာ ကျွန်ုပ်", "བསྒྲུབས་ཧཱུྃ", "സ്ത്രീ ക്ഷ്മ", "ភាសាខ្មែរ ស្ត្រី", "👩🏽‍❤️‍💋‍👨🏽 👨‍👩‍👧‍👦 🏴󠁧󠁢󠁥󠁮󠁧󠁿",
        ]
    )
    func languages(text: String) {
        for form in [text.precomposedStringWithCanonicalMapping, text.decomposedStringWithCanonicalMapping] {
            let normalized = TextNormalizer.normalize(form, as: .line)
            #expect(normalized.text == text)
            #expect(normalized.count == text.count)
            #expect(normalized.hiddenCharacters == 0)
        }
    }

    @Test(
        "lengths bind for clusters of many scalars",
        arguments: [
            ("👨‍👩‍👧‍👦", 80, 80), ("👩🏽‍❤️‍💋‍👨🏽", 64, 80), ("👩🏽‍❤️‍💋‍👨🏽", 65, 82),
            ("Z\u{335}\u{335}\u{335}\u{335}\u{335}\u{335}\u{335}\u{335}", 80, 90),
        ]
    )
    func counting(cluster: String, repeats: Int, count: Int) {
        let normalized = TextNormalizer.normalize(String(repeating: cluster, count: repeats), as: .line)
        #expect(normalized.text.count == repeats)
        #expect(normalized.count == count)
    }

    @Test(
        "a name is never longer than its limit allows, however it is built",
        arguments: [
            String(repeating: "\u{1100}", count: 2500), String(repeating: "👩\u{200D}", count: 400) + "👩",
            "x" + String(repeating: "\u{903}", count: 1000),
            String(repeating: String(repeating: "\u{1100}", count: 32) + "x", count: 80),
            String(repeating: "x" + String(repeating: "\u{903}", count: 8), count: 80),
        ]
    )
    func names(name: String) {
        var rules = SubmissionRules()
        (rules.titleRequired, rules.contentRequired, rules.codeRequired) = (false, false, false)
        let outcome = SubmissionValidator(rules: rules).validate(Submission([.thread: "/a", .name: name]))
        switch outcome {
        case .valid(let submission):
            #expect(submission.name.unicodeScalars.count <= 32)
            #expect(submission.hiddenCharacters > 700)
        case .invalid(let problems):
            let count = name.unicodeScalars.count / 8
            #expect(name.count >= 80 && problems == [Problem(.tooLong(count: count, limit: 80), field: .name)])
        }
    }
}
