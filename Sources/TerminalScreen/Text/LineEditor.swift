/// One line of text that is being typed.
package struct LineEditor: Hashable, Sendable {
    package private(set) var characters: [Character]
    /// Before which character the next one is put.
    package private(set) var cursor: Int
    private let limit: Int

    /// - Parameters:
    ///   - text: What stands there already.
    ///   - limit: Of characters.
    package init(_ text: String = "", limit: Int = 1000) {
        characters = Array(text.prefix(limit))
        cursor = characters.count
        self.limit = limit
    }

    package var text: String {
        String(characters)
    }

    /// - Returns: Whether the key was one of the editor's.
    package mutating func apply(_ key: Key) -> Bool {
        switch key {
        case .character(let character): insert(String(character))
        case .paste(let text): insert(text)
        case .backspace: if cursor > 0 { characters.remove(at: cursor - 1); cursor -= 1 }
        case .delete: if cursor < characters.count { characters.remove(at: cursor) }
        case .left: cursor = max(cursor - 1, 0)
        case .right: cursor = min(cursor + 1, characters.count)
        case .home, .control("a"): cursor = 0
        case .end, .control("e"): cursor = characters.count
        case .control("u"): (characters, cursor) = (Array(characters[cursor...]), 0)
        case .control("w"): removeWord()
        default: return false
        }
        return true
    }

    private mutating func insert(_ text: String) {
        // A mark that is typed behind its letter joins it.
        let joined = (String(characters[..<cursor]) + text).map(\.shown)
        let after = characters[cursor...]
        guard joined.count + after.count <= limit else { return }
        cursor = joined.count
        characters = joined + after
    }

    private mutating func removeWord() {
        var start = cursor
        while start > 0, characters[start - 1] == " " { start -= 1 }
        while start > 0, characters[start - 1] != " " { start -= 1 }
        characters.removeSubrange(start..<cursor)
        cursor = start
    }
}
