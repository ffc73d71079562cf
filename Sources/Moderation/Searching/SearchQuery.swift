/// What is searched for: words that must all occur, in any order, and phrases in quotation marks. A word that ends in `*`
/// stands for all that begin so. Every text is a query, or has no words.
package struct SearchQuery: Hashable, Sendable {
    /// The longest text, in characters.
    package static let longest = 200

    /// As it was typed.
    package let text: String
    /// Words that follow each other; single words are phrases of one.
    private let phrases: [Phrase]

    private struct Phrase: Hashable {
        var words: [String]
        /// Whether the last word is only the beginning of one.
        var isOpen: Bool

        func occurs(in words: [String]) -> Bool {
            guard self.words.count <= words.count else { return false }
            return (0...words.count - self.words.count).contains { start in
                zip(self.words.indices, words[start...]).allSatisfy { index, word in
                    isOpen && index == self.words.count - 1
                        ? word.hasPrefix(self.words[index]) : word == self.words[index]
                }
            }
        }
    }

    /// Nil for a text without words, or one that is too long.
    package init?(_ text: String) {
        guard text.count <= Self.longest else { return nil }
        self.text = text
        var phrases: [Phrase] = []
        for (index, part) in text.split(separator: /["“”„«»]/, omittingEmptySubsequences: false).enumerated() {
            // Every other part stands between quotation marks; the last one needs no closing one.
            let pieces = index.isMultiple(of: 2) ? part.split(whereSeparator: \.isWhitespace) : [part]
            for piece in pieces {
                let words = SearchWords.list(of: String(piece))
                guard !words.isEmpty else { continue }
                phrases.append(Phrase(words: words, isOpen: piece.hasSuffix("*")))
            }
        }
        guard !phrases.isEmpty else { return nil }
        self.phrases = phrases
    }

    /// For an index of ``SearchWords``: an expression of FTS5 that finds all that matches, and perhaps more.
    package var expression: String {
        var seen: Set<String> = []
        let terms = phrases.flatMap { phrase in
            phrase.words.enumerated().map { index, word in
                "\"\(word)\"" + (phrase.isOpen && index == phrase.words.count - 1 ? " *" : "")
            }
        }
        return terms.filter { seen.insert($0).inserted }.joined(separator: " AND ")
    }

    /// Whether words must follow each other, which the index does not tell.
    package var hasPhrases: Bool {
        phrases.contains { $0.words.count > 1 }
    }

    /// Whether a comment has all phrases, each in its name, its title or its content.
    package func phrasesOccur(name: String, title: String, content: String) -> Bool {
        let fields = [name, title, content].map(SearchWords.list)
        return phrases.allSatisfy { phrase in
            phrase.words.count == 1 || fields.contains { phrase.occurs(in: $0) }
        }
    }
}
