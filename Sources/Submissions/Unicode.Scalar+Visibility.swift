extension Unicode.Scalar {
    var isCombiningMark: Bool {
        switch properties.generalCategory {
        case .nonspacingMark, .spacingMark, .enclosingMark: true
        default: false
        }
    }

    /// An emoji, the digits and signs of keycaps aside.
    var isPictograph: Bool { value > 0x7F && properties.isEmoji }

    /// What may stand before the joiner of an emoji sequence: an emoji, a skin tone, a variation selector.
    var endsEmoji: Bool { isPictograph || value == 0xFE0F }

    var isKeycapBase: Bool {
        switch self {
        case "0"..."9", "#", "*": true
        default: false
        }
    }

    /// A letter or mark of Arabic, Syriac, N'Ko, Mandaic, an Indic script, Tibetan, Myanmar, Khmer or Mongolian, where joiners
    /// change how words are written.
    var isOfJoiningScript: Bool {
        switch value {
        case 0x0620...0x06D3, 0x06D5, 0x06EE...0x07FF, 0x0840...0x085F, 0x0860...0x08FF, 0x0900...0x0DFF,
            0x0F00...0x0FFF,
            0x1000...0x109F, 0x1780...0x17DD, 0x1820...0x18AA, 0xFB50...0xFDFF, 0xFE70...0xFEFC, 0x11000...0x1247F:
            properties.isAlphabetic || isCombiningMark
        default: false
        }
    }

    var isRightToLeftLetter: Bool {
        switch value {
        case 0x0590...0x08FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFC, 0x10800...0x10FFF, 0x1E800...0x1EFFF:
            properties.isAlphabetic
        default: false
        }
    }
}
