import TerminalScreen
import TestSupport
import Testing

struct FrameTests {
    private let size = ScreenSize(columns: 20, rows: 4)

    @Test("text is put where it belongs, and cut where its area ends")
    func putting() {
        var frame = Frame(size)
        var area = Rectangle(size)
        let side = area.removeRight(6)
        frame.put("Nguyễn Văn An và những người khác", in: area)
        frame.put("bên", in: side, row: 1)
        frame.put("ngoài", in: side, row: 9)
        #expect(frame.text(ofRow: 0) == "Nguyễn Văn An…")
        #expect(frame.text(ofRow: 1) == "              bên")
    }

    @Test("a wide character is never cut in two, and half of one is a blank")
    func wide() {
        var frame = Frame(size)
        frame.put("王小明", in: Rectangle(columns: 5, rows: 1))
        #expect(frame.text(ofRow: 0) == "王小…")
        frame.put("x", in: Rectangle(column: 1, columns: 1, rows: 1))
        #expect(frame.text(ofRow: 0) == " x小…")
        frame.put("y", in: Rectangle(column: 2, columns: 1, rows: 1))
        #expect(frame.text(ofRow: 0) == " xy …")
    }

    @Test(
        "what could steer the terminal is never in a cell",
        arguments: [
            ("a\u{1B}[2Jb", "a�[2Jb"), ("a\u{9B}5nb", "a�5nb"), ("a\u{7}\u{8}b", "a��b"), ("x\u{202E}y", "x�y"),
            ("a\r\nb\tc", "a b c"), ("\u{301}a", "�a"), ("\u{200B}", "�"), ("a\u{E0041}b", "�b"),
            ("a" + String(repeating: "\u{301}", count: 100) + "b", "a" + String(repeating: "\u{301}", count: 11) + "b"),
        ]
    )
    func hostile(text: String, expected: String) {
        var frame = Frame(size)
        frame.put(text, in: Rectangle(size))
        #expect(frame.text(ofRow: 0) == expected)
    }

    @Test("a rectangle gives away no more than it has")
    func layout() {
        var area = Rectangle(columns: 10, rows: 5)
        let result = area.removeTop(2)
        #expect(result == Rectangle(columns: 10, rows: 2))
        let result2 = area.removeBottom(9)
        #expect(result2 == Rectangle(row: 2, columns: 10, rows: 3))
        #expect(area.rows == 0)
        #expect(Rectangle(columns: 3, rows: 3).inset(columns: 2).columns == 0)
        #expect(
            Rectangle(columns: 10, rows: 9).centred(columns: 4, rows: 30) == Rectangle(column: 3, columns: 4, rows: 9)
        )
    }
}
