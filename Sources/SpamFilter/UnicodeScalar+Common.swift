extension Unicode.Scalar {
    /// White space, decided without Unicode's tables where that is possible.
    var isSpace: Bool {
        switch value {
        case 0x20, 0x09...0x0D: true
        case 0...0x84, 0xA1...0x167F, 0x1EA0...0x1EF9: false
        default: properties.isWhitespace
        }
    }

    /// The small letter of ASCII, Latin-1 and Vietnamese scalars; nil for those that Unicode's tables must be asked about.
    var commonLowercase: Unicode.Scalar? {
        switch value {
        case 0x41...0x5A, 0xC0...0xD6, 0xD8...0xDE: Unicode.Scalar(value + 0x20)
        case 0...0x7F, 0xD7, 0xDF...0xFF: self
        // Ă ă, Đ đ, Ĩ ĩ, Ũ ũ, Ơ ơ and the letters with tone marks: the capital is even, the small letter follows.
        case 0x102...0x103, 0x110...0x111, 0x128...0x129, 0x168...0x169, 0x1A0...0x1A1, 0x1EA0...0x1EF9:
            Unicode.Scalar(value | 1)
        // Ư ư: here the capital is odd.
        case 0x1AF...0x1B0: "\u{1B0}"
        default: nil
        }
    }
}
