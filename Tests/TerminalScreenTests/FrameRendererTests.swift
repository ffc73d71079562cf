import TerminalScreen
import TestSupport
import Testing

struct FrameRendererTests {
    private static let alphabet = [
        "a", " ", " ", "ễ", "王", "👨‍👩‍👧", "🇻🇳", "e\u{301}\u{323}", "한", "❤️", "\u{1B}", "ｱ", "─",
    ]

    /// A frame with random text in random places.
    private func frame(_ size: ScreenSize, _ generator: inout some RandomNumberGenerator) -> Frame {
        var frame = Frame(size)
        for _ in 0..<Int.random(in: 0...12, using: &generator) {
            let text = (0..<Int.random(in: 0...9, using: &generator)).map { _ in
                Self.alphabet.randomElement(using: &generator) ?? ""
            }
            let area = Rectangle(
                column: Int.random(in: 0..<size.columns, using: &generator),
                row: Int.random(in: 0..<size.rows, using: &generator),
                columns: Int.random(in: 0..<size.columns, using: &generator),
                rows: 1
            )
            let style = CellStyle(Bool.random(using: &generator) ? .red : nil, isBold: Bool.random(using: &generator))
            frame.put(text.joined(), style, in: area)
        }
        return frame
    }

    @Test("whatever was shown before, the terminal shows the new frame in the end", arguments: 1...40)
    func changes(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let size = ScreenSize(columns: 30, rows: 6)
        var renderer = FrameRenderer(usesColour: true)
        var terminal = ScreenEmulator(columns: size.columns, rows: size.rows)
        for _ in 0..<30 {
            let frame = frame(size, &generator)
            terminal.feed(renderer.render(frame).utf8)
            // Where a simple terminal takes more columns for an emoji than we do, the rest of it is covered or cut.
            #expect(terminal.unknown.isEmpty)
            for row in 0..<size.rows {
                let shown = terminal.lines[row].filter { $0.isASCII && $0 != " " }
                let expected = frame.text(ofRow: row).filter { $0.isASCII && $0 != " " }
                #expect(shown == expected, "\(Array(terminal.lines[row])) \(Array(frame.text(ofRow: row)))")
            }
        }
    }

    @Test("only what changed is written")
    func difference() {
        let size = ScreenSize(columns: 80, rows: 24)
        var renderer = FrameRenderer(usesColour: false)
        var frame = Frame(size)
        frame.put("còn 12 bình luận", in: Rectangle(size))
        let result = renderer.render(frame)
        #expect(result.contains("\u{1B}[2J"))
        let result2 = renderer.render(frame)
        #expect(result2.isEmpty)
        frame.put("11", in: Rectangle(column: 4, columns: 2, rows: 1))
        let output = renderer.render(frame)
        #expect(output == "\u{1B}[?2026h\u{1B}[?25l\u{1B}[1;6H\u{1B}[0m1\u{1B}[0m\u{1B}[?2026l")
        renderer.forget()
        let result3 = renderer.render(frame)
        #expect(result3.contains("\u{1B}[2J"))
    }

    @Test("another size is drawn anew")
    func resized() {
        var renderer = FrameRenderer(usesColour: false)
        _ = renderer.render(Frame(ScreenSize(columns: 80, rows: 24)))
        #expect(renderer.render(Frame(ScreenSize(columns: 81, rows: 24))).contains("\u{1B}[2J"))
    }

    @Test("the cursor is shown where the frame has it")
    func cursor() {
        var renderer = FrameRenderer(usesColour: false)
        var frame = Frame(ScreenSize(columns: 10, rows: 3))
        frame.showCursor(column: 4, row: 2)
        let result4 = renderer.render(frame)
        #expect(result4.hasSuffix("\u{1B}[3;5H\u{1B}[?25h\u{1B}[?2026l"))
    }
}
