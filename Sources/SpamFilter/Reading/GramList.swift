/// The n-grams of two to five bytes of a text as slots of the compression models' table.
struct GramList: Sendable {
    /// The text, with a mark at its beginning and at its end.
    let bytes: [UInt8]
    /// Of the n-grams that end at the first byte, then of those that end at the second, and so on.
    let slots: [UInt32]
    private static let lengths = 4

    var count: Int { bytes.count }

    /// Where a text begins, and where it ends.
    static let start: UInt8 = 2
    static let end: UInt8 = 3

    init(_ text: [UInt8]) {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.count + 2)
        bytes.append(Self.start)
        bytes += text
        bytes.append(Self.end)
        self.bytes = bytes
        var slots = [UInt32](repeating: 0, count: bytes.count * Self.lengths)
        var window: UInt64 = 0
        for (index, byte) in bytes.enumerated() {
            window = window << 8 | UInt64(byte)
            for length in 2...(Self.lengths + 1) {
                let gram = window & (1 << UInt64(8 * length) - 1)
                slots[index * Self.lengths + length - 2] = Self.slot(of: gram | UInt64(length) << 56)
            }
        }
        self.slots = slots
    }

    /// Of the n-gram of 2 to 5 bytes whose last byte stands at `index`; it must not begin before the text.
    @inline(__always)
    func slot(length: Int, endingAt index: Int) -> Int { Int(slots[place(length: length, endingAt: index)]) }

    /// Where in `slots` an n-gram stands.
    @inline(__always)
    func place(length: Int, endingAt index: Int) -> Int { index * Self.lengths + length - 2 }

    private static func slot(of key: UInt64) -> UInt32 {
        UInt32(truncatingIfNeeded: key.mixed >> UInt64(64 - CompressionLearner.slotBits))
    }
}
