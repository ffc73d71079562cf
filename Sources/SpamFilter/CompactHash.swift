/// A running hash of folded words in which neither spaces nor repeated letters count: `c a s i n o o o` and `casino` have
/// the same. FNV-1a of 64 bits (draft-eastlake-fnv) over the bytes of UTF-8, a byte equal to the one before being left out.
struct CompactHash {
    private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

    /// How many bytes have counted.
    private(set) var length = 0

    private var last: UInt8 = 0

    mutating func add(_ byte: UInt8) {
        if byte == last { return }
        value = (value ^ UInt64(byte)) &* 0x100_0000_01B3
        length += 1
        last = byte
    }

    mutating func add(_ token: FoldedToken) {
        for byte in token.text.utf8 { add(byte) }
    }

    /// The length after each word.
    static func lengths(of words: ArraySlice<FoldedToken>) -> [Int] {
        var hash = CompactHash()
        return words.map { word in
            hash.add(word)
            return hash.length
        }
    }
}
