import Crypto

/// The hash of one entry as a leaf of the Merkle tree: `SHA-256(0x00 ‖ entry)` (RFC 9162, section 2.1.1).
package struct LeafHash: Hashable, Sendable {
    /// 32 bytes.
    package let bytes: [UInt8]

    package init(entry: [UInt8]) {
        var hash = SHA256()
        hash.update(data: [0x00])
        hash.update(data: entry)
        self.bytes = hash.finalize().withUnsafeBytes { Array($0) }
    }
}
