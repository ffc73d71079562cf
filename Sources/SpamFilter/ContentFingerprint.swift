/// What tells whether two contents are the same text: equal when they differ in case, in spacing, in invisible characters or in
/// Unicode's normalisation forms only. Marks, punctuation and emoji count.
///
/// FNV-1a of 128 bits (draft-eastlake-fnv), the same on every machine. It is no secret and no proof: whoever wants two texts
/// with the same fingerprint can make them.
package struct ContentFingerprint: Hashable, Sendable, CustomStringConvertible {
    private let value: UInt128

    package init(of content: String) {
        var value = Self.offsetBasis
        var isSpaceDue = false
        func add(_ byte: UInt8) { value = (value ^ UInt128(byte)) &* Self.prime }
        func add(_ scalar: Unicode.Scalar) {
            if scalar.isASCII { return add(UInt8(truncatingIfNeeded: scalar.value)) }
            for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter { add(byte) }
        }
        for scalar in PreparedText(content).text.unicodeScalars {
            if scalar.isSpace {
                isSpaceDue = value != Self.offsetBasis
                continue
            }
            if isSpaceDue { add(0x20) }
            isSpaceDue = false
            if let lower = scalar.commonLowercase {
                add(lower)
            } else {
                for lower in scalar.properties.lowercaseMapping.unicodeScalars { add(lower) }
            }
        }
        self.value = value
    }

    /// Nil unless there are 16 bytes.
    package init?(bytes: some Collection<UInt8>) {
        guard bytes.count == 16 else { return nil }
        value = bytes.reduce(0) { $0 << 8 | UInt128($1) }
    }

    /// 16 bytes, the most significant first.
    package var bytes: [UInt8] { (0..<16).map { UInt8(truncatingIfNeeded: value >> (120 - 8 * $0)) } }

    /// 32 hexadecimal digits.
    package var description: String {
        let digits = String(value, radix: 16)
        return String(repeating: "0", count: 32 - digits.count) + digits
    }

    private static let offsetBasis: UInt128 = 0x6C62_272E_07BB_0142_62B8_2175_6295_C58D
    private static let prime: UInt128 = 0x0100_0000_0000_0000_0000_013B
}
