/// A piece of text to look for, as a moderator types it: folded like what it is compared with, `*` for any run of characters.
///
/// Whole words are found: `nhà cái *88` finds `NHA CAI fb88`, but not `nhà cáini fb88`. It is no regular expression, and the
/// search takes time linear in the text for each of its pieces.
package struct FoldedPattern: Hashable, Sendable {
    /// Longest pattern, in characters.
    package static let longest = 200
    /// Fewest letters and digits, so that it does not find everything.
    package static let fewestLetters = 3

    /// As it is stored and shown: the folded pieces with `*` between them.
    package let text: String
    private let pieces: [String]

    /// Nil for what is too long, or has too few letters and digits.
    package init?(_ source: String) {
        guard source.count <= Self.longest else { return nil }
        let parts = source.split(separator: "*", omittingEmptySubsequences: false).map {
            TextFolding().fold(String($0)).text
        }
        let letters = parts.reduce(0) { $0 + $1.filter { !$0.isWhitespace }.count }
        guard letters >= Self.fewestLetters else { return nil }
        // A space at an edge is a border of a word; at a `*` there is one only where it was typed.
        let typed = source.split(separator: "*", omittingEmptySubsequences: false)
        pieces = parts.enumerated().compactMap { index, part in
            guard !part.isEmpty else { return nil }
            let begins = index == 0 || typed[index].first?.isWhitespace == true ? " " : ""
            let ends = index == parts.count - 1 || typed[index].last?.isWhitespace == true ? " " : ""
            return begins + part + ends
        }
        text = zip(parts, typed).enumerated().map { index, both in
            let (part, typed) = both
            let begins = index > 0 && !part.isEmpty && typed.first?.isWhitespace == true ? " " : ""
            let ends =
                index < parts.count - 1 && !part.isEmpty && typed.last?.isWhitespace == true ? " " : ""
            return begins + part + ends
        }.joined(separator: "*")
    }

    /// Whether the pieces stand in the text, in their order.
    package func matches(_ folded: FoldedText) -> Bool {
        var rest = Array(" \(folded.text) ".utf8)[...]
        for piece in pieces {
            let wanted = Array(piece.utf8)
            guard let found = rest.firstRange(of: wanted) else { return false }
            // What ends a word may begin the next one.
            let end = piece.last == " " ? found.upperBound - 1 : found.upperBound
            rest = rest[end...]
        }
        return true
    }
}
