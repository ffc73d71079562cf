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
                input.append(UInt8(truncatingIfNeeded: count >> shift))
            }
            input.append(contentsOf: field.utf8)
        }
        self.bytes = SHA256.hash(data: input).withUnsafeBytes { Array($0) }
    }

    /// Returns nil unless there are 32 bytes.
    package init?(bytes: [UInt8]) {
        guard bytes.count == 32 else { return nil }
        self.bytes = bytes
    }

    package var hexadecimal: String {
        bytes.hexadecimal
    }
}
