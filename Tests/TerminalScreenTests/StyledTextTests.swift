import TerminalScreen
import Testing

struct StyledTextTests {
    private func lines(_ text: String, _ columns: Int) -> [String] {
        StyledText(text).wrapped(toColumns: columns).map { String($0.cells.map(\.character)) }
    }

    @Test(
        "lines are broken at spaces, and long words where they must be",
        arguments: [
            ("một hai ba bốn", 7, ["một hai", "ba bốn"]), ("abcdefgh ij", 3, ["abc", "def", "gh ", "ij"]),
            ("a\n\nb", 10, ["a", "", "b"]), ("王小明", 4, ["王小", "明"]), ("", 5, [""]),
            ("một hai", 5, ["một ", "hai"]),
        ]
    )
    func wrapping(text: String, columns: Int, expected: [String]) {
        #expect(lines(text, columns) == expected)
    }

    @Test("no line is wider than it may be", arguments: [2, 3, 7, 20])
    func widths(columns: Int) {
        let text = String(repeating: "Tôi đồng ý 王小明 👨‍👩‍👧 hoàn-toàn-không-đồng-ý\u{1B}[31m ", count: 20)
        for line in StyledText(text).wrapped(toColumns: columns) {
            #expect(line.columns <= columns)
            #expect(line.columns == line.cells.reduce(0) { $0 + DisplayWidth.of($1.character) })
        }
    }

    @Test("a style stays with its characters, and a line knows where it begins")
    func styles() {
        var text = StyledText("mua hàng ngay hôm nay")
        text.restyle(9..<13, .bold)
        text.restyle(90..<95, .bold)
        let lines = text.wrapped(toColumns: 9)
        #expect(lines.map(\.start) == [0, 9, 18])
        #expect(lines[1].cells.filter { $0.style == .bold }.map(\.character) == ["n", "g", "a", "y"])
        #expect(lines[0].cells.allSatisfy { $0.style == .plain })
    }

    @Test("a line of typing is edited as in a shell")
    func editing() {
        var editor = LineEditor("Xin chao")
        for key: Key in [.backspace, .backspace, .character("à"), .character("o"), .home, .paste("A, \u{1B}"), .end] {
            let result = editor.apply(key)
            #expect(result)
        }
        #expect(editor.text == "A, �Xin chào")
        let result2 = editor.apply(.control("w"))
        #expect(result2)
        #expect(editor.text == "A, �Xin ")
        let result3 = editor.apply(.escape)
        #expect(!result3)
        var short = LineEditor(limit: 3)
        for _ in 0..<5 { _ = short.apply(.character("a")) }
        #expect(short.text == "aaa")
        var marks = LineEditor("e")
        let result4 = marks.apply(.character("\u{302}"))
        #expect(result4)
        #expect(marks.text == "ê")
    }
}
