/// A short summary of a text by which nearly the same texts are recognised: of the hashes of all runs of eight letters of
/// its skeleton, the smallest in each of 32 classes (one-permutation MinHash; Li, Owen, Zhang 2012).
package struct TextSignature: Hashable, Sendable {
    private typealias Minima = SIMD32<UInt32>

    private static let shingle = 8

    /// Minima of which a key is made.
    private static let bandSize = 4

    /// A text with fewer letters and digits has no signature: short comments are alike without being copies.
    private static let fewestLetters = 24

    /// From here on texts are nearly the same.
    static let leastLikeness = 0.6

    /// The largest number where a class has no run.
    private let minima: Minima

    /// Keys of which texts that are much alike share at least one, nearly always.
    let bands: [UInt64]

    package init?(_ text: String) {
        self.init(skeleton: TextSkeleton.bytes(of: text))
    }

    private init?(skeleton: [UInt8]) {
        guard skeleton.count >= Self.fewestLetters else { return nil }
        var minima = Minima(repeating: .max)
        var window: UInt64 = 0
        for (index, byte) in skeleton.enumerated() {
            window = window << 8 | UInt64(byte)
            guard index >= Self.shingle - 1 else { continue }
            let hash = window.mixed
            let place = Int(hash >> 59)
            minima[place] = min(minima[place], UInt32(truncatingIfNeeded: hash))
        }
        self.minima = minima
        self.bands = Self.bands(of: minima)
    }

    private static func bands(of minima: Minima) -> [UInt64] {
        stride(from: 0, to: Minima.scalarCount, by: bandSize).compactMap { start in
            let band = start..<start + bandSize
            guard band.contains(where: { minima[$0] != .max }) else { return nil }
            return band.reduce(UInt64(start)) { ($0 &+ UInt64(minima[$1])).mixed }
        }
    }

    /// An estimate of the share of eight-letter runs that two texts have in common, 0 to 1.
    func likeness(to other: TextSignature) -> Double {
        let isFilled = (minima .!= .max) .| (other.minima .!= .max)
        let filled = Self.count(isFilled)
        return filled == 0 ? 0 : Double(Self.count((minima .== other.minima) .& isFilled)) / Double(filled)
    }

    /// By halves: that keeps to vectors.
    private static func count(_ mask: SIMDMask<SIMD32<Int32>>) -> UInt32 {
        let ones = Minima.zero.replacing(with: 1, where: mask)
        let sixteen = ones.lowHalf &+ ones.highHalf
        let eight = sixteen.lowHalf &+ sixteen.highHalf
        let four = eight.lowHalf &+ eight.highHalf
        let two = four.lowHalf &+ four.highHalf
        return two.x &+ two.y
    }

    /// Whether two texts are nearly the same.
    package func isLike(_ other: TextSignature) -> Bool {
        likeness(to: other) >= Self.leastLikeness
    }
}
