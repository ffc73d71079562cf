import TerminalScreen
import Testing

@testable import ModerationCommands

struct TextSelectionTests {
    private func selected(_ text: String, _ keys: [Key]) -> String? {
        guard var selection = TextSelection(of: text) else { return nil }
        for key in keys { _ = selection.apply(key) }
        return selection.text
    }

    @Test(
        "a piece is chosen by words and by characters",
        arguments: [
            ([], "gọi"), ([.right], "số"), ([.right, .right, .left], "số"), ([.right, .right, .right, .right], "ngay"),
            ([.right, .right, .character(" "), .right], "0912 345"), ([.left], "gọi"), ([.character("l")], "ọ"),
            ([.right, .character(" "), .left], "gọi số"), ([.down], "ngay"),
        ] as [([Key], String)]
    )
    func choosing(keys: [Key], expected: String) {
        #expect(selected("gọi số 0912 345 ngay", keys) == expected)
    }

    @Test("in a text without words nothing can be chosen")
    func empty() {
        #expect(selected("  \n ", []) == nil)
        #expect(selected("王", [.right, .left, .character("l"), .character("h")]) == "王")
    }

    @Test("other keys are not the selection's")
    func others() {
        var selection = TextSelection(of: "a b")
        let taken = [Key.enter, .escape, .character("a"), .paste("x")].map { selection?.apply($0) }
        #expect(taken == [false, false, false, false])
    }
}
