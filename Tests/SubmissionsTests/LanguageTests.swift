import Submissions
import Testing

struct LanguageTests {
    @Test(
        "the best liked of our languages is chosen",
        arguments: [
            (nil, Language.vi), ("", .vi), ("en", .en), ("en-GB,en;q=0.9", .en), ("vi;q=0.5, en;q=0.8", .en),
            ("fr, vi ; q=0.3, en;q=0.2", .vi), ("fr,de", .vi), ("en;q=0", .vi), ("*", .vi), ("EN-us", .en),
            ("en,vi", .en),
            ("en;q=abc,,;", .vi), ("*;q=0.9, en;q=0.5", .vi), ("en;q=2", .vi),
        ] as [(String?, Language)]
    )
    func chosen(header: String?, expected: Language) {
        #expect(Language(acceptLanguage: header, default: .vi) == expected)
    }
}
