/// A text as a search for banned words and a classifier see it: words without the differences that hide or decorate them.
package struct FoldedText: Hashable, Sendable {
    package let tokens: [FoldedToken]

    /// Digits or signs stand among letters, so that folding with leet undone would give something else.
    package let suggestsLeet: Bool

    /// The tokens' texts, three or more single letters in a row joined: `c a s i n o` is `casino`.
    package var words: [String] {
        var words: [String] = []
        var start = 0
        while start < tokens.count {
            let singles = tokens[start...].prefix { $0.isSingleLetter }.count
            if singles >= 3 {
                words.append(tokens[start..<start + singles].map(\.text).joined())
            } else {
                words += tokens[start..<start + max(singles, 1)].map(\.text)
            }
            start += max(singles, 1)
        }
        return words
    }

    /// The words with a space between them.
    package var text: String { words.joined(separator: " ") }
}
