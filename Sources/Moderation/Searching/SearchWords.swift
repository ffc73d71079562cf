import SpamFilter

/// The words by which a comment is found: without marks, in lower case, `đ` as `d`, disguises taken off.
package enum SearchWords {
    /// Counted up whenever other words come out of the same text: the index is then made anew.
    package static let version = 1

    /// A longer word is cut, in scalars.
    static let longest = 32

    /// In the order of the text. Chinese and Japanese characters are words of their own, as nothing stands between them.
    package static func list(of text: String) -> [String] {
        list(of: TextFolding().fold(text))
    }

    private static func list(of folded: FoldedText) -> [String] {
        folded.tokens.flatMap { token in
            token.text.utf8.allSatisfy { $0 < 0x80 } ? [cut(token.text)] : parts(of: token.text)
        }
    }

    /// What the index holds of a comment: each word once, and what was written letter by letter (`c a s i n o`) as a word
    /// besides. Words have a space between them.
    package static func indexed(name: String, title: String, content: String) -> String {
        var seen: Set<String> = []
        var words: [String] = []
        for text in [name, title, content] {
            let folded = TextFolding().fold(text)
            let joined = folded.words.map(cut)
            for word in list(of: folded) + (joined.count == folded.tokens.count ? [] : joined)
            where seen.insert(word).inserted { words.append(word) }
        }
        return words.joined(separator: " ")
    }

    private static func cut(_ word: String) -> String {
        word.utf8.count <= longest ? word : String(String.UnicodeScalarView(word.unicodeScalars.prefix(longest)))
    }

    private static func parts(of word: String) -> [String] {
        var parts: [String] = []
        var rest = String.UnicodeScalarView()
        func end() {
            if !rest.isEmpty { parts.append(cut(String(rest))) }
            rest.removeAll()
        }
        for scalar in word.unicodeScalars {
            if isWord(scalar) {
                end()
                parts.append(String(scalar))
            } else {
                rest.append(scalar)
            }
        }
        end()
        return parts
    }

    /// Han, Hiragana and Katakana.
    private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x3041...0x30FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x323AF: true
        default: false
        }
    }
}
