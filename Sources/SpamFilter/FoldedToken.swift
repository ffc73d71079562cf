/// A word of a folded text.
package struct FoldedToken: Hashable, Sendable {
    /// In lower case and without marks: `độ` is `do`. A letter repeated more than three times stands three times, which
    /// is enough to tell a stretched word (`casinooo`) from an ordinary double letter.
    package let text: String

    /// The same with the marks that make other letters of `a`, `d`, `e`, `o` and `u`: `độ` is `đô`.
    package let letters: String

    /// The tone marks in their order. Apart from the letters, since `hòa` and `hoà` are one word in two spellings.
    package let tones: String

    /// Nothing separates this word from the one before but punctuation; or both are single letters, `c a s i n o`.
    package let followsTightly: Bool

    /// Has Vietnamese marks.
    package var isMarked: Bool { !tones.isEmpty || letters != text }

    /// A letter alone, as in spaced-out words; digits are not meant.
    package let isSingleLetter: Bool

    static let longestRun = 3

    init(_ word: [FoldedLetter], followsTightly: Bool) {
        var text: [UInt8] = []
        var letters = String.UnicodeScalarView()
        var tones = String.UnicodeScalarView()
        var hasQualities = false
        var run = 0
        for (index, letter) in word.enumerated() {
            let isRepeated = index > 0 && word[index - 1].base == letter.base && letter.isLetter
            run = isRepeated ? run + 1 : 1
            if let tone = letter.tone { tones.append(tone) }
            guard run <= Self.longestRun else { continue }
            text.append(contentsOf: UTF8.encode(letter.base) ?? UTF8.encodedReplacementCharacter)
            letters.append(letter.base)
            if let quality = letter.quality {
                letters.append(quality)
                hasQualities = true
            }
        }
        self.text = String(decoding: text, as: UTF8.self)
        self.letters = hasQualities ? String(letters) : self.text
        self.tones = String(tones)
        self.followsTightly = followsTightly
        isSingleLetter = word.count == 1 && word.allSatisfy(\.isLetter)
    }
}
