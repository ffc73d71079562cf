/// Several folded words as if written without spaces.
struct FoldedPhrase {
    let text: String
    let letters: String

    /// The tone marks in their order, several of a kind in a row as one: a stretched letter may carry its tone each time.
    let tones: [Unicode.Scalar]

    init(_ words: ArraySlice<FoldedToken>) {
        text = words.map(\.text).joined()
        letters = words.map(\.letters).joined()
        tones = words.flatMap(\.tones.unicodeScalars).reduce(into: []) { tones, tone in
            if tones.last != tone { tones.append(tone) }
        }
    }

    var isMarked: Bool { !tones.isEmpty || letters != text }

    /// In scalars.
    var count: Int { text.unicodeScalars.count }

    /// Whether the first is the second, letters repeated three times or more being taken for a stretched one: `casinooo`
    /// for `casino`, but `good` not for `god`.
    static func isStretched(_ found: String, from wanted: String) -> Bool {
        if found == wanted { return true }
        return runs(of: found).elementsEqual(runs(of: wanted)) { found, wanted in
            found.letter == wanted.letter
                && (found.count == wanted.count
                    || found.count >= FoldedToken.longestRun && found.count >= wanted.count
                        && !found.letter.isASCIIDigit)
        }
    }

    private static func runs(of text: String) -> [(letter: Character, count: Int)] {
        text.reduce(into: []) { runs, letter in
            if let last = runs.indices.last, runs[last].letter == letter {
                runs[last].count += 1
            } else {
                runs.append((letter, 1))
            }
        }
    }
}

extension Character {
    fileprivate var isASCIIDigit: Bool { ("0"..."9").contains(self) }
}
