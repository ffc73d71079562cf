/// xoshiro256** by Blackman and Vigna (2018), seeded from a secret: the same secret and purpose always give the same
/// numbers. Not for secrets itself: answers and drawings are seeded apart, so that a drawing tells nothing of its answer.
struct SeededGenerator: RandomNumberGenerator {
    private var state: (UInt64, UInt64, UInt64, UInt64)

    init(secret: [UInt8], purpose: String) {
        let seed = PreparedHMAC(key: secret).code(for: Array(purpose.utf8))
        state = (
            seed[0..<8].bigEndian(as: UInt64.self), seed[8..<16].bigEndian(as: UInt64.self),
            seed[16..<24].bigEndian(as: UInt64.self), seed[24..<32].bigEndian(as: UInt64.self) | 1
        )
    }

    mutating func next() -> UInt64 {
        let result = Self.rotate(state.1 &* 5, by: 7) &* 9
        let shifted = state.1 << 17
        state.2 ^= state.0
        state.3 ^= state.1
        state.1 ^= state.2
        state.0 ^= state.3
        state.2 ^= shifted
        state.3 = Self.rotate(state.3, by: 45)
        return result
    }

    /// A number in the range. The standard library's own draws may change with its version; a picture must not.
    mutating func number(in range: ClosedRange<Double>) -> Double {
        let unit = Double(next() >> 11) * 0x1p-53
        return range.lowerBound + (range.upperBound - range.lowerBound) * unit
    }

    /// A whole number from 0 to `bound` - 1.
    mutating func index(below bound: Int) -> Int {
        Int(next().multipliedFullWidth(by: UInt64(bound)).high)
    }

    mutating func chance(_ probability: Double) -> Bool {
        number(in: 0...1) < probability
    }

    private static func rotate(_ value: UInt64, by count: UInt64) -> UInt64 {
        value << count | value >> (64 - count)
    }
}
