/// Letters of other alphabets that pass for Latin ones. Chosen by eye among the lower-case letters of Cyrillic, Greek and
/// Armenian, and the small capitals of phonetics.
enum LookAlikes {
    /// The Latin letter that a Cyrillic, Greek or Armenian one passes for.
    static let foreign: [Unicode.Scalar: Unicode.Scalar] = [
        "а": "a", "в": "b", "с": "c", "ԁ": "d", "е": "e", "һ": "h", "і": "i", "ј": "j", "к": "k", "ӏ": "l", "м": "m",
        "п": "n", "о": "o", "р": "p", "ԛ": "q", "г": "r", "ѕ": "s", "т": "t", "ѵ": "v", "ԝ": "w", "х": "x", "у": "y",
        "ү": "y", "α": "a", "β": "b", "ϲ": "c", "ε": "e", "η": "n", "ι": "i", "κ": "k", "ν": "v", "ο": "o", "ρ": "p",
        "σ": "o", "τ": "t", "υ": "u", "χ": "x", "γ": "y", "ω": "w", "օ": "o", "ս": "u", "հ": "h", "ո": "n", "ց": "g",
    ]

    /// Small capitals and other Latin letters that no Vietnamese or English word has: always the plain letter.
    static let latin: [Unicode.Scalar: Unicode.Scalar] = [
        "ᴀ": "a", "ʙ": "b", "ᴄ": "c", "ᴅ": "d", "ᴇ": "e", "ꜰ": "f", "ɢ": "g", "ʜ": "h", "ɪ": "i", "ᴊ": "j", "ᴋ": "k",
        "ʟ": "l", "ᴍ": "m", "ɴ": "n", "ᴏ": "o", "ᴘ": "p", "ʀ": "r", "ꜱ": "s", "ᴛ": "t", "ᴜ": "u", "ᴠ": "v", "ᴡ": "w",
        "ʏ": "y", "ᴢ": "z", "ɑ": "a", "ɡ": "g", "ɩ": "i", "ʋ": "v", "ɐ": "a", "ɾ": "r",
    ]

    /// Digits and signs that pass for letters, `c4$in0`; undone on demand only.
    static let leet: [Unicode.Scalar: Unicode.Scalar] = [
        "0": "o", "1": "i", "3": "e", "4": "a", "5": "s", "7": "t", "@": "a", "$": "s", "!": "i",
    ]

    /// Letters in squares and circles (U+1F150–1F189), which compatibility normalisation leaves alone.
    static func enclosed(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
        switch scalar.value {
        case 0x1F150...0x1F169: Unicode.Scalar(scalar.value - 0x1F150 + 0x61)
        case 0x1F170...0x1F189: Unicode.Scalar(scalar.value - 0x1F170 + 0x61)
        default: nil
        }
    }

    static func isForeign(_ scalar: Unicode.Scalar) -> Bool { (0x370...0x58F).contains(scalar.value) }
}
