import Crypto

/// Stands for a comment's text in the log: `SHA-256(salt ‖ each field's length and bytes)`.
///
/// The salt lies beside the text and is erased with it; without the salt the digest says nothing about the text.
package struct ContentDigest: Hashable, Sendable {
    /// 32 bytes.
    package let bytes: [UInt8]

    /// - Parameters:
    ///   - salt: Random bytes of this comment alone.
    ///   - fields: The texts, in an order that the caller keeps fixed.
    package init(salt: [UInt8], fields: [String]) {
        var input = salt
        input.reserveCapacity(salt.count + fields.reduce(0) { $0 + $1.utf8.count + 4 })
        for field in fields {
            let count = UInt32(field.utf8.count)
            for shift in stride(from: 24, through: 0, by: -8) {
                input.append(UInt8(truncatingIfNeeded: count >> UInt32(shift)))
            }
            input.append(contentsOf: field.utf8)
        }
        self.bytes = SHA256.hash(data: input).withUnsafeBytes { Array($0) }
    }

    package var hexadecimal: String {
        var text: [UInt8] = []
        text.reserveCapacity(bytes.count * 2)
        for byte in bytes {
            text.append(Self.digit(byte >> 4))
            text.append(Self.digit(byte & 15))
        }
        return String(decoding: text, as: UTF8.self)
    }

    private static func digit(_ value: UInt8) -> UInt8 {
        value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
    }
}
