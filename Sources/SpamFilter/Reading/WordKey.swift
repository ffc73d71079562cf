/// A word of a folded text as a number: FNV-like, so that it can be made longer byte by byte.
enum WordKey {
    static let empty: UInt64 = 0

    @inline(__always)
    static func extended(_ key: UInt64, by byte: UInt8) -> UInt64 { (key ^ UInt64(byte)) &* 0x100_0000_01B3 &+ 1 }

    static func of(_ bytes: some Sequence<UInt8>, seed: UInt64 = empty) -> UInt64 {
        bytes.reduce(seed) { extended($0, by: $1) }
    }

    /// Letters and digits, and all that is no ASCII.
    @inline(__always)
    static func isWordByte(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x61...0x7A, 0x80...0xFF: true
        default: false
        }
    }
}
