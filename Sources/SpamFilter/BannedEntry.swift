/// One entry of a file of banned words.
struct BannedEntry: Sendable {
    /// As written in the file.
    let source: String

    let tokens: [FoldedToken]

    /// What all the words give together.
    let whole: FoldedPhrase

    /// Shortest entry, in letters, that is found inside spaced-out or dotted writing: `c.a.s.i.n.o`.
    private static let shortestSpread = 4

    /// Shortest entry of several words, in letters, that is found without marks in words run together.
    private static let shortestGlued = 6

    init(source: String, tokens: [FoldedToken]) {
        self.source = source
        self.tokens = tokens
        whole = FoldedPhrase(tokens[...])
    }

    /// Whether the words are this entry, their compact form being the same as its own already.
    func matches(_ words: ArraySlice<FoldedToken>) -> Bool {
        if words.count == tokens.count,
            zip(words, tokens).allSatisfy({ FoldedPhrase.isStretched($0.text, from: $1.text) })
        {
            return zip(words, tokens).allSatisfy { hasRightMarks(FoldedPhrase([$0]), for: FoldedPhrase([$1])) }
        }
        let phrase = FoldedPhrase(words)
        guard FoldedPhrase.isStretched(phrase.text, from: whole.text), hasRightMarks(phrase, for: whole),
            areGapsAllowed(between: words)
        else { return false }
        let isSpread = words.count > tokens.count
        return isSpread && whole.count >= Self.shortestSpread || whole.count >= Self.shortestGlued || phrase.isMarked
    }

    /// An entry written without marks is meant with any; one with marks is meant with these marks or with none.
    private func hasRightMarks(_ found: FoldedPhrase, for wanted: FoldedPhrase) -> Bool {
        if !whole.isMarked || !found.isMarked { return true }
        return FoldedPhrase.isStretched(found.letters, from: wanted.letters) && found.tones == wanted.tones
    }

    /// Between words there may be a space only where the entry has one, unless they are spaced-out letters.
    private func areGapsAllowed(between words: ArraySlice<FoldedToken>) -> Bool {
        let boundaries = Set(CompactHash.lengths(of: tokens[...]))
        return zip(words.dropFirst(), CompactHash.lengths(of: words)).allSatisfy { word, length in
            word.followsTightly || boundaries.contains(length)
        }
    }
}
