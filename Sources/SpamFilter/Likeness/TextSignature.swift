/// A short summary of a text by which nearly the same texts are recognised: of the hashes of all runs of eight letters of
/// its skeleton, the smallest in each of 32 classes (one-permutation MinHash; Li, Owen, Zhang 2012).
package struct TextSignature: Hashable, Sendable {
    static let size = 32
    private static let shingle = 8

    /// A text with fewer letters and digits has no signature: short comments are alike without being copies.
    private static let fewestLetters = 24

    /// From here on texts are nearly the same.
    static let leastLikeness = 0.6

    let minima: [UInt32]

    package init?(_ text: String) {
        self.init(ReadText(text))
    }

    package init?(_ text: ReadText) {
        let skeleton = text.folded.skeleton.bytes
        guard skeleton.count >= Self.fewestLetters else { return nil }
        var minima = [UInt32](repeating: .max, count: Self.size)
        var window: UInt64 = 0
        for (index, byte) in skeleton.enumerated() {
            window = window << 8 | UInt64(byte)
            guard index >= Self.shingle - 1 else { continue }
            let hash = window.mixed
            let place = Int(hash >> 59)
            minima[place] = min(minima[place], UInt32(truncatingIfNeeded: hash))
        }
        self.minima = minima
    }

    /// An estimate of the share of eight-letter runs that two texts have in common, 0 to 1.
    func likeness(to other: TextSignature) -> Double {
        var same = 0
        var filled = 0
        for place in minima.indices where minima[place] != .max || other.minima[place] != .max {
            filled += 1
            if minima[place] == other.minima[place] { same += 1 }
        }
        return filled == 0 ? 0 : Double(same) / Double(filled)
    }

    /// Whether two texts are nearly the same.
    package func isLike(_ other: TextSignature) -> Bool {
        likeness(to: other) >= Self.leastLikeness
    }

    /// Keys of which texts that are much alike share at least one, nearly always.
    var bands: [UInt64] {
        stride(from: 0, to: Self.size, by: 4).compactMap { start in
            let band = minima[start..<start + 4]
            guard band.contains(where: { $0 != .max }) else { return nil }
            return band.reduce(UInt64(start)) { ($0 &+ UInt64($1)).mixed }
        }
    }
}
