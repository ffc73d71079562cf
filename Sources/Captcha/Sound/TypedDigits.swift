/// What a visitor typed for a spoken answer: white space, hyphens, dots and commas do not count, and full-width digits are
/// digits. Here no digit stands for another symbol: the look-alikes that a picture forgives sound different.
struct TypedDigits: Hashable {
    /// ASCII digits; 0 for anything else.
    let symbols: [UInt8]

    /// No answer is as long, however it is typed; counted in Unicode scalars.
    private static let longest = 64

    init(_ typed: String) {
        symbols = typed.unicodeScalars.prefix(Self.longest + 1).compactMap { scalar in
            scalar.properties.isWhitespace || "-.,".unicodeScalars.contains(scalar) ? nil : Self.asciiDigit(scalar)
        }
    }

    /// Compares in a time that depends on the lengths only.
    func matches(_ answer: SpokenAnswer) -> Bool {
        let expected = Array(answer.text.utf8)
        var difference = symbols.count ^ expected.count
        for index in expected.indices {
            let symbol = index < symbols.count ? symbols[index] : 0
            difference |= Int(symbol ^ expected[index])
        }
        return difference == 0
    }

    /// The digit, also of a full-width form (U+FF10–U+FF19); 0 for anything else.
    private static func asciiDigit(_ scalar: Unicode.Scalar) -> UInt8 {
        switch scalar.value {
        case 0x30...0x39: UInt8(scalar.value)
        case 0xFF10...0xFF19: UInt8(scalar.value - 0xFEE0)
        default: 0
        }
    }
}
