extension Character {
    /// More marks on one letter than any language has would be drawn over the lines around it.
    private static let longestCluster = 12

    /// As a cell shows it: a space for white space, `�` for what could steer the terminal and for marks without a letter.
    package var shown: Character {
        if let ascii = asciiValue, (0x20..<0x7F).contains(ascii) { return self }
        if isWhitespace { return " " }
        var scalars = String.UnicodeScalarView()
        for scalar in unicodeScalars.prefix(Self.longestCluster) { scalars.append(scalar.shown) }
        let text = String(scalars)
        guard text.count == 1, let character = text.first, DisplayWidth.of(character) > 0 else { return "\u{FFFD}" }
        return character
    }
}
