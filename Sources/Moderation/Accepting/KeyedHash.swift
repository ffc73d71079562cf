import Captcha
package import Crypto

/// HMAC-SHA-256 under one key, prepared once: taking the key in costs as much as a short message.
package struct KeyedHash: Sendable {
    private let prepared: PreparedHMAC

    package init(_ key: SymmetricKey) {
        self.prepared = PreparedHMAC(key: key)
    }

    /// 32 bytes.
    package func code(for message: [UInt8]) -> [UInt8] {
        prepared.code(for: message)
    }
}
