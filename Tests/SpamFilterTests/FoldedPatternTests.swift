import SpamFilter
import Testing

struct FoldedPatternTests {
    @Test(
        "a pattern is found as whole words, in whatever dress, with anything where a star is",
        arguments: [
            ("casino", "Vào CASINO nhé", true), ("casino", "casinos", false),
            ("casino*", "casinos", true),
            ("*sino", "casino", true), ("*sino", "sinoa", false), ("nhà cái", "NHA   CAI", true),
            ("nhà cái", "nhà của cái", false), ("nhà*cái", "nhà của cái", true),
            ("nhà * cái", "nhà của cái", true),
            ("nhà * cái", "nhà cái", true), ("fb*88", "fb88", true), ("fb*88", "88fb", false),
            ("zalo *09*", "kết bạn zalo: 0912", true), ("c a s i n o", "casino", true),
            ("một hai", "một, hai!", true), ("an an", "an", false), ("an an", "an an", true),
        ]
    )
    func matching(pattern: String, text: String, isFound: Bool) throws {
        let pattern = try #require(FoldedPattern(pattern))
        #expect(pattern.matches(TextFolding().fold(text)) == isFound)
    }

    @Test(
        "what is stored of a pattern is the same pattern",
        arguments: ["Nhà cái *88", "a b c * d", "*sino", "x *y* zz"]
    )
    func stored(pattern: String) throws {
        let folded = try #require(FoldedPattern(pattern))
        #expect(FoldedPattern(folded.text) == folded)
    }

    @Test(
        "too little or too much is no pattern",
        arguments: ["", "*", "**", "a*b", "  ", "!!!", String(repeating: "ab", count: 101)]
    )
    func refused(pattern: String) {
        #expect(FoldedPattern(pattern) == nil)
    }

    @Test("many stars and a long text cost little more than one")
    func hostile() throws {
        let pattern = try #require(FoldedPattern(String(repeating: "*a", count: 99) + "*b"))
        let text = TextFolding().fold(String(repeating: "a ", count: 5000))
        #expect(!pattern.matches(text))
    }
}
