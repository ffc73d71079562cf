import TerminalScreen
import Testing

@testable import ModerationCommands

struct TerminalTests {
    @Test(
        "widths are those of a terminal",
        arguments: [
            ("abc", 3), ("Nguyễn", 6), ("Nguye\u{302}\u{303}n", 6), ("王小明", 6), ("ｆｕｌｌ", 8), ("한국", 4),
            ("\u{1100}\u{1161}\u{11A8}", 2),
            ("👍🏽", 2), ("👨‍👩‍👧", 2), ("🇻🇳", 2), ("❤️", 2), ("❤", 1), ("e\u{301}\u{323}", 1), ("กำ", 2), ("©", 1), ("1", 1),
            ("", 0), ("ｱ", 1), ("。", 2), ("─", 1),
        ]
    )
    func width(text: String, columns: Int) {
        #expect(DisplayWidth.of(text) == columns)
    }

    @Test(
        "text is cut between letters, never within one",
        arguments: [
            ("abcdef", 6, "abcdef"), ("abcdefg", 6, "abcde…"), ("王小明", 5, "王小…"), ("王小明", 4, "王…"),
            ("e\u{301}e\u{301}e\u{301}", 2, "e\u{301}…"), ("abc", 1, "…"), ("abc", 0, ""),
        ]
    )
    func truncating(text: String, columns: Int, expected: String) {
        #expect(text.truncated(toColumns: columns) == expected)
    }

    @Test(
        "lines are broken at spaces, and long words where they must be",
        arguments: [
            ("một hai ba bốn", 7, ["một hai", "ba bốn"]), ("abcdefgh ij", 3, ["abc", "def", "gh", "ij"]),
            ("a\n\nb", 10, ["a", "", "b"]), ("王小明", 4, ["王小", "明"]), ("", 5, [""]),
        ]
    )
    func wrapping(text: String, columns: Int, expected: [String]) {
        #expect(text.wrapped(toColumns: columns) == expected)
    }

    @Test(
        "what could steer the terminal is shown harmlessly",
        arguments: [
            ("a\u{1B}[31mb", "a\u{FFFD}[31mb"), ("a\u{9B}b", "a\u{FFFD}b"), ("a\nb\tc", "a b c"), ("  a   b ", "a b"),
            ("a\u{202E}b", "a\u{FFFD}b"), ("a\u{2028}b", "a b"), ("\u{0}", "\u{FFFD}"), ("👨‍👩‍👧", "👨‍👩‍👧"),
            ("a\r\nb", "a b"), ("a\u{E0041}", "a\u{FFFD}"),
        ]
    )
    func harmless(text: String, expected: String) {
        #expect(text.singleLine == expected)
    }

    @Test("in several lines only the line feeds stay")
    func multipleLines() {
        #expect("a\nb\u{7}\tc".multipleLines == "a\nb\u{FFFD}\u{FFFD}c")
    }

    @Test("columns are aligned for full-width letters, and no line ends in spaces")
    func table() {
        let table = Table(
            columns: [.init(title: "ID", alignment: .right), .init(title: "NAME"), .init(title: "TEXT")],
            rows: [["1", "王小明", "x"], ["10", "An", ""]]
        )
        let output = RecordedOutput().destination()
        #expect(table.lines(for: output) == ["ID  NAME    TEXT", " 1  王小明  x", "10  An"])
    }

    @Test("the widest column that may be narrowed gives way, and the table fits", arguments: [20, 30, 40])
    func narrow(columns: Int) {
        let table = Table(
            columns: [.init(title: "ID"), .init(title: "NAME", minimum: 5), .init(title: "TEXT", minimum: 5)],
            rows: [["1", "Nguyễn Văn An", String(repeating: "chữ ", count: 30)]]
        )
        let lines = table.lines(for: RecordedOutput().destination(columns: columns))
        #expect(lines.allSatisfy { DisplayWidth.of($0) <= columns })
        #expect(DisplayWidth.of(lines[1]) >= columns - 1)
        #expect(lines[1].hasSuffix("…"))
    }

    @Test("the heading is bold on a terminal with colours")
    func colours() {
        let table = Table(columns: [.init(title: "ID")], rows: [["1"]])
        let output = RecordedOutput().destination(isTerminal: true, usesColour: true)
        #expect(table.lines(for: output) == ["\u{1B}[1mID\u{1B}[0m", "1"])
    }

    @Test(
        "words are quoted for a shell where they need it",
        arguments: [
            ("data/duyet.yaml", "data/duyet.yaml"), ("my data", "'my data'"), ("it's", #"'it'\''s'"#), ("", "''"),
            ("$x", "'$x'"),
        ]
    )
    func quoting(text: String, expected: String) {
        #expect(text.shellQuoted == expected)
    }
}
