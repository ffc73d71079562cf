import Foundation

/// A letter taken apart: `ệ` is the base `e`, the quality circumflex and the tone dot below.
struct FoldedLetter: Hashable {
    /// In lower case.
    var base: Unicode.Scalar

    /// What makes another letter of it in Vietnamese: circumflex, breve, horn, or the bar of `đ`.
    var quality: Unicode.Scalar?

    /// One of the five Vietnamese tone marks.
    var tone: Unicode.Scalar?

    static let bar: Unicode.Scalar = "\u{335}"

    init(_ scalar: Unicode.Scalar) {
        if scalar.isASCII {
            base = "A"..."Z" ~= scalar ? Unicode.Scalar(UInt8(scalar.value) + 0x20) : scalar
        } else if let known = Self.known(scalar) {
            self = known
        } else {
            base = scalar.properties.lowercaseMapping.unicodeScalars.first ?? scalar
        }
    }

    private init(decomposing scalar: Unicode.Scalar) {
        let parts = scalar.properties.lowercaseMapping.decomposedStringWithCanonicalMapping.unicodeScalars
        base = parts.first ?? scalar
        if let plain = LookAlikes.latin[base] {
            base = plain
        } else if let plain = Self.withoutStroke[base] {
            base = plain
            quality = plain == "d" ? Self.bar : nil
        }
        for mark in parts.dropFirst() { add(mark) }
    }

    /// Puts a combining mark on the letter; marks that Vietnamese does not know are dropped.
    mutating func add(_ mark: Unicode.Scalar) {
        switch mark {
        case "\u{302}", "\u{306}", "\u{31B}": quality = mark
        case "\u{300}", "\u{301}", "\u{303}", "\u{309}", "\u{323}": tone = mark
        default: break
        }
    }

    /// Drops marks that the base does not have in Vietnamese, such as an acute on a consonant: they are decoration.
    mutating func dropForeignMarks() {
        switch (quality, base) {
        case (nil, _), ("\u{302}", "a"), ("\u{302}", "e"), ("\u{302}", "o"), ("\u{306}", "a"), ("\u{31B}", "o"),
            ("\u{31B}", "u"), (Self.bar, "d"):
            break
        default: quality = nil
        }
        switch base {
        case "a", "e", "i", "o", "u", "y": break
        default: tone = nil
        }
    }

    var isLetter: Bool { !("0"..."9" ~= base) }

    /// Letters that Unicode does not take apart. `ð` and `ɖ` are here because their capitals pass for `Đ`.
    private static let withoutStroke: [Unicode.Scalar: Unicode.Scalar] = [
        "đ": "d", "ð": "d", "ɖ": "d", "ø": "o", "ł": "l", "ħ": "h", "ŧ": "t", "ı": "i", "ƀ": "b", "ɨ": "i",
    ]

    /// Nil for a scalar of other scripts, and for signs.
    static func known(_ scalar: Unicode.Scalar) -> FoldedLetter? {
        switch scalar.value {
        case firstLetters: table[Int(scalar.value - firstLetters.lowerBound)]
        case laterLetters: table[firstLetters.count + Int(scalar.value - laterLetters.lowerBound)]
        default: nil
        }
    }

    /// Latin, Greek and Cyrillic, and the Vietnamese and Greek letters with two marks.
    private static let firstLetters: ClosedRange<UInt32> = 0xC0...0x52F
    private static let laterLetters: ClosedRange<UInt32> = 0x1E00...0x1FFF

    private static let table: [FoldedLetter?] = [firstLetters, laterLetters].joined().map { value in
        guard let scalar = Unicode.Scalar(value), scalar.properties.isAlphabetic, !(0x2B0...0x36F).contains(value)
        else {
            return nil
        }
        return FoldedLetter(decomposing: scalar)
    }
}
