import TerminalScreen
import TestSupport
import Testing

struct KeyParserTests {
    @Test(
        "keys are read from their bytes",
        arguments: [
            ("a", [.character("a")]), ("ễ", [.character("ễ")]),
            ("e\u{302}\u{303}x", [.character("ễ"), .character("x")]),
            ("🇻🇳", [.character("🇻🇳")]), ("\r", [.enter]), ("\u{7F}", [.backspace]), ("\u{1}", [.control("a")]),
            ("\u{1B}[A\u{1B}OB", [.up, .down]), ("\u{1B}[5~\u{1B}[6~", [.pageUp, .pageDown]), ("\u{1B}[1;5C", [.right]),
            ("\u{1B}[H\u{1B}[4~", [.home, .end]), ("\u{1B}[Z", [.backTab]), ("\u{1B}[99z", []), ("\u{1B}a", []),
            ("\u{1B}\u{1B}", [.escape]),
            ("\u{1B}[200~a\u{1B}[Ab\u{1B}[201~c", [.paste("a\u{1B}[Ab"), .character("c")]),
            ("\u{0}", []),
        ] as [(String, [Key])]
    )
    func keys(text: String, expected: [Key]) {
        var parser = KeyParser()
        let result = parser.feed(text.utf8)
        #expect(result == expected)
    }

    @Test("an escape that nothing follows is the key; what follows late still counts alone")
    func escape() {
        var parser = KeyParser()
        let result2 = parser.feed([0x1B])
        #expect(result2.isEmpty)
        #expect(parser.isWaiting)
        let result3 = parser.finish()
        #expect(result3 == [.escape])
        let result4 = parser.feed("a".utf8)
        #expect(result4 == [.character("a")])
        #expect(!parser.isWaiting)
    }

    @Test(
        "the rest of a key that came too late after its escape is no key of digits",
        arguments: [("[3~", [.delete]), ("[5~a", [.pageUp, .character("a")]), ("[200~3\u{1B}[201~", [.paste("3")])]
            as [(String, [Key])]
    )
    func lateRest(rest: String, expected: [Key]) {
        var parser = KeyParser()
        _ = parser.feed([0x1B])
        #expect(parser.finish() == [.escape])
        let keys = parser.feed(rest.utf8)
        #expect(keys == expected)
        let later = parser.feed("[".utf8)
        #expect(later == [.character("[")])
    }

    @Test("bytes that are no UTF-8 are one replacement each at most, and keys after them are read")
    func invalid() {
        var parser = KeyParser()
        let result5 = parser.feed([0xFF, 0x61])
        #expect(result5.last == .character("a"))
        let result6 = parser.feed([0xE2, 0x28, 0xA1, 0x61])
        #expect(result6.last == .character("a"))
    }

    @Test("pieces make the same keys as the whole", arguments: 1...30)
    func pieces(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let text = "aễ\u{1B}[A王\u{1B}[200~dán\nvào\u{1B}[201~\u{1B}[3~👍🏽\r"
        var whole = KeyParser()
        let expected = whole.feed(text.utf8).flatMap(\.scalars)
        var parser = KeyParser()
        var keys: [Key] = []
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            let count = Int.random(in: 1...4, using: &generator)
            keys += parser.feed(rest.prefix(count))
            rest = rest.dropFirst(count)
        }
        #expect(keys.flatMap(\.scalars) == expected)
    }

    @Test("random bytes neither crash it nor make it keep them", arguments: 1...20)
    func noise(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        var parser = KeyParser()
        for _ in 0..<2000 { _ = parser.feed([UInt8.random(in: 0...255, using: &generator)]) }
        _ = parser.feed(pasteEnd)
        _ = parser.finish()
        let result7 = parser.feed("a".utf8)
        #expect(result7.last == .character("a"))
    }

    private let pasteEnd = "\u{1B}[201~".utf8

    @Test("a paste without an end is kept to its limit")
    func longPaste() throws {
        var parser = KeyParser()
        _ = parser.feed("\u{1B}[200~".utf8)
        _ = parser.feed(repeatElement(UInt8(ascii: "x"), count: 300_000))
        guard case .paste(let text)? = parser.feed(pasteEnd).first else {
            Issue.record("no paste")
            return
        }
        #expect((60_000..<70_000).contains(text.count))
    }
}

extension Key {
    /// A character that came in pieces is as many keys: what is compared is what was typed.
    fileprivate var scalars: [Key] {
        guard case .character(let character) = self else { return [self] }
        return character.unicodeScalars.map { .character(Character($0)) }
    }
}
