package import Crypto

/// HMAC-SHA-256 (RFC 2104) under one key that was taken in beforehand.
///
/// The same codes as swift-crypto's `HMAC`, in a fraction of its time for short messages: that one takes its key in anew for
/// each message, and its generic code is not specialised for its callers.
package struct PreparedHMAC: Sendable {
    private let inner: SHA256
    private let outer: SHA256

    package init(key: SymmetricKey) {
        self.init(key: key.withUnsafeBytes { Array($0) })
    }

    init(key: [UInt8]) {
        var block = key.count > SHA256.blockByteCount ? SHA256.hash(data: key).withUnsafeBytes { Array($0) } : key
        block.append(contentsOf: repeatElement(0, count: SHA256.blockByteCount - block.count))
        inner = Self.hash(startingWith: block.map { $0 ^ 0x36 })
        outer = Self.hash(startingWith: block.map { $0 ^ 0x5C })
    }

    /// 32 bytes.
    package func code(for message: [UInt8]) -> [UInt8] {
        var inner = inner
        inner.update(data: message)
        var outer = outer
        inner.finalize().withUnsafeBytes { outer.update(bufferPointer: $0) }
        return outer.finalize().withUnsafeBytes { Array($0) }
    }

    private static func hash(startingWith block: [UInt8]) -> SHA256 {
        var hash = SHA256()
        hash.update(data: block)
        return hash
    }
}
