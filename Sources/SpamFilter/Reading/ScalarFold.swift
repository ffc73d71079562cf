/// What folding makes of one Unicode scalar, packed into 32 bits.
struct ScalarFold: Hashable, Sendable {
    enum Kind: UInt32, Sendable {
        case letter, digit, sign, space, mark, hidden
    }

    private let bits: UInt32

    /// The plain letter in lower case, the digit, or the sign itself.
    @inline(__always) var base: UInt32 { bits & 0x1F_FFFF }
    @inline(__always) var kind: Kind { Kind(rawValue: bits >> 21 & 7) ?? .sign }
    @inline(__always) var isUpper: Bool { bits & 1 << 24 != 0 }
    /// May have to be normalised, by itself or with its neighbours.
    @inline(__always) var isUnsettled: Bool { bits & 1 << 25 != 0 }
    /// A letter of another alphabet that may pass for a Latin one.
    @inline(__always) var isForeign: Bool { bits & 1 << 26 != 0 }
    /// A disguise of the base, such as a small capital.
    @inline(__always) var isDisguised: Bool { bits & 1 << 27 != 0 }
    @inline(__always) var isASCII: Bool { base < 0x80 }

    /// Looked up for the common scalars, worked out for the rest.
    @inline(__always)
    static func of(_ value: UInt32) -> ScalarFold {
        value < tableCount ? table[Int(value)] : ScalarFold(value)
    }

    private static let tableCount: UInt32 = 0x2000
    private static let table: [ScalarFold] = (0..<tableCount).map { ScalarFold($0) }

    /// The Latin letter that a foreign one passes for.
    var passingFor: UInt32? {
        Unicode.Scalar(base).flatMap { LookAlikes.foreign[$0] }?.value
    }

    private init(_ value: UInt32) {
        let scalar = Unicode.Scalar(value) ?? "\u{FFFD}"
        let kind = Self.kind(of: scalar)
        var base = scalar
        var isDisguised = false
        if kind == .letter {
            if let plain = LookAlikes.latin[scalar] ?? LookAlikes.enclosed(scalar) {
                base = plain
                isDisguised = true
            } else {
                base = FoldedLetter(scalar).base
            }
        }
        var bits = base.value | kind.rawValue << 21
        if kind == .letter, scalar.isASCII ? "A"..."Z" ~= scalar : scalar.properties.isUppercase { bits |= 1 << 24 }
        if !Self.isSettled(scalar) { bits |= 1 << 25 }
        if kind == .letter, LookAlikes.isForeign(base) { bits |= 1 << 26 }
        if isDisguised { bits |= 1 << 27 }
        self.bits = bits
    }

    private static func kind(of scalar: Unicode.Scalar) -> Kind {
        if scalar.isSpace { return .space }
        if PreparedText.isInvisible(scalar) { return .hidden }
        switch scalar.value {
        case 0x30...0x39: return .digit
        case 0x41...0x5A, 0x61...0x7A: return .letter
        case 0..<0x80: return .sign
        case 0x300...0x36F, 0x483...0x489, 0x1AB0...0x1AFF, 0x1DC0...0x1DFF, 0x20D0...0x20FF, 0xFE20...0xFE2F:
            return .mark
        default: break
        }
        if FoldedLetter.known(scalar) != nil || LookAlikes.latin[scalar] != nil || LookAlikes.enclosed(scalar) != nil {
            return .letter
        }
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
            .letterNumber, .nonspacingMark, .spacingMark:
            return .letter
        default:
            return .sign
        }
    }

    /// Emoji, Chinese, Japanese and Korean are common, and normalisation leaves them alone.
    private static func isSettled(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x2600...0x27BF, 0x3041...0x3096, 0x30A1...0x30FA, 0x4E00...0x9FFF, 0xAC00...0xD7A3, 0x1F300...0x1FAFF:
            true
        default: PreparedText.isSettled(scalar) || scalar.isSpace
        }
    }
}
