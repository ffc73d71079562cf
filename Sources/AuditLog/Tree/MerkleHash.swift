import Crypto

/// The hash of a node of the Merkle tree (RFC 9162, section 2.1.1).
package struct MerkleHash: Hashable, Sendable {
    package static let byteCount = 32

    /// 32 bytes.
    package let bytes: [UInt8]

    /// Returns nil unless there are 32 bytes.
    package init?(bytes: [UInt8]) {
        guard bytes.count == Self.byteCount else { return nil }
        self.bytes = bytes
    }

    /// The hash of an entry as a leaf: `SHA-256(0x00 ‖ entry)`.
    package init(leaf entry: [UInt8]) {
        self.init(prefix: 0x00, entry, [])
    }

    /// The hash of an inner node: `SHA-256(0x01 ‖ left ‖ right)`.
    package init(left: MerkleHash, right: MerkleHash) {
        self.init(prefix: 0x01, left.bytes, right.bytes)
    }

    /// The root of a tree without leaves: the hash of nothing.
    package static let empty = MerkleHash(SHA256.hash(data: [UInt8]()))

    private init(prefix: UInt8, _ first: [UInt8], _ second: [UInt8]) {
        var input: [UInt8] = []
        input.reserveCapacity(1 + first.count + second.count)
        input.append(prefix)
        input += first
        input += second
        self.init(SHA256.hash(data: input))
    }

    private init(_ digest: SHA256Digest) {
        bytes = digest.withUnsafeBytes { Array($0) }
    }
}

extension MerkleHash: CustomStringConvertible {
    /// 64 hexadecimal digits.
    package var description: String {
        bytes.hexadecimal
    }
}
