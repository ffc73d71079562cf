/// Folds a text: invisible characters off, compatibility forms (full-width, mathematical, circled) to plain ones, lower
/// case, marks off and `đ` to `d`, look-alikes of other alphabets to Latin in words that have Latin letters too, runs of a
/// letter shortened. Words stay apart.
package struct TextFolding: Hashable, Sendable {
    /// Also read digits and signs among letters as letters: `c4$in0`. Off by default, since `B1` and `4G` are words as well.
    package let undoesLeet: Bool

    package init(undoesLeet: Bool = false) {
        self.undoesLeet = undoesLeet
    }

    package func fold(_ text: String) -> FoldedText {
        var tokens: [FoldedToken] = []
        var word: [FoldedLetter] = []
        var suggestsLeet = false
        var hasSpace = true
        func endWord() {
            guard !word.isEmpty else { return }
            suggestsLeet = suggestsLeet || isLeet(word)
            finish(&word)
            let isSpacedOut = word.count == 1 && tokens.last?.isSingleLetter == true
            tokens.append(FoldedToken(word, followsTightly: !tokens.isEmpty && (!hasSpace || isSpacedOut)))
            word.removeAll(keepingCapacity: true)
            hasSpace = false
        }
        let scalars = PreparedText(text).text.unicodeScalars
        for index in scalars.indices {
            let scalar = scalars[index]
            if let last = word.indices.last, isMark(scalar) {
                word[last].add(scalar)
            } else if let letter = letter(scalar) {
                word.append(letter)
            } else if isLeetSign(scalar), isWordScalar(scalars, after: index) {
                suggestsLeet = suggestsLeet || !word.isEmpty || scalar != "!"
                if undoesLeet, !word.isEmpty || scalar != "!" {
                    word.append(FoldedLetter(scalar))
                } else {
                    endWord()
                }
            } else {
                endWord()
                hasSpace = hasSpace || scalar.properties.isWhitespace
            }
        }
        endWord()
        return FoldedText(tokens: tokens, suggestsLeet: suggestsLeet)
    }

    /// What must wait until the whole word is known.
    private func finish(_ word: inout [FoldedLetter]) {
        let hasLatin = word.contains { $0.base.isASCII && $0.isLetter }
        let undoesLeet = undoesLeet && isLeet(word)
        for index in word.indices {
            if hasLatin, LookAlikes.isForeign(word[index].base), let latin = LookAlikes.foreign[word[index].base] {
                word[index].base = latin
            } else if undoesLeet, let latin = LookAlikes.leet[word[index].base] {
                word[index].base = latin
            }
            word[index].dropForeignMarks()
        }
    }

    /// Letters, and among them something that could be read as one.
    private func isLeet(_ word: [FoldedLetter]) -> Bool {
        word.contains { LookAlikes.leet[$0.base] == nil && $0.isLetter }
            && word.contains { $0.base.isASCII && LookAlikes.leet[$0.base] != nil }
    }

    private func letter(_ scalar: Unicode.Scalar) -> FoldedLetter? {
        switch scalar {
        case "a"..."z", "A"..."Z", "0"..."9":
            return FoldedLetter(scalar)
        case _ where scalar.isASCII:
            return nil
        default:
            if let known = FoldedLetter.known(scalar) { return known }
            if let plain = LookAlikes.latin[scalar] ?? LookAlikes.enclosed(scalar) { return FoldedLetter(plain) }
            switch scalar.properties.generalCategory {
            case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
                .letterNumber, .nonspacingMark, .spacingMark:
                return isMark(scalar) ? nil : FoldedLetter(scalar)
            default:
                return nil
            }
        }
    }

    /// Combining marks of no script in particular; those of Thai, Hindi and others are letters here.
    private func isMark(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x300...0x36F, 0x483...0x489, 0x1AB0...0x1AFF, 0x1DC0...0x1DFF, 0x20D0...0x20FF, 0xFE20...0xFE2F: true
        default: false
        }
    }

    private func isLeetSign(_ scalar: Unicode.Scalar) -> Bool { scalar == "@" || scalar == "$" || scalar == "!" }

    private func isWordScalar(_ scalars: String.UnicodeScalarView, after index: String.Index) -> Bool {
        let next = scalars.index(after: index)
        return next < scalars.endIndex && letter(scalars[next]) != nil
    }
}
