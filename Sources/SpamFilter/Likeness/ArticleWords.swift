/// The words of an article, against which its comments are held.
package struct ArticleWords: Hashable, Sendable {
    private let words: Set<UInt64>

    /// Shorter words, in bytes, say nothing.
    private static let shortest = 3

    package init(_ article: String) {
        words = Self.words(of: article)
    }

    /// The share of the comment's different words that the article has, marks and disguises folded away, 0 to 1.
    ///
    /// - Returns: Nil when the comment has no word.
    package func similarity(of comment: String) -> Double? {
        let own = Self.words(of: comment)
        return own.isEmpty ? nil : Double(own.count(where: words.contains)) / Double(own.count)
    }

    private static func words(of text: String) -> Set<UInt64> {
        let words = SpamText(text).plain.bytes.split { !WordKey.isWordByte($0) }
        return Set(words.lazy.filter { $0.count >= shortest }.map { WordKey.of($0) })
    }
}
