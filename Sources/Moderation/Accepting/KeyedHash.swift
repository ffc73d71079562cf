package import Crypto

/// HMAC-SHA-256 under one key, prepared once: taking the key in costs as much as a short message.
package struct KeyedHash: Sendable {
    private let prepared: HMAC<SHA256>

    package init(_ key: SymmetricKey) {
        self.prepared = HMAC(key: key)
    }

    /// 32 bytes.
    package func code(for message: [UInt8]) -> [UInt8] {
        var hash = prepared
        hash.update(data: message)
        return Array(hash.finalize())
    }
}
