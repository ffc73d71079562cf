package import Crypto
import Foundation

/// Stands for a visitor's address: a keyed hash, 16 bytes. The address itself is not stored.
package struct SourceHash: Hashable, Sendable {
    package let bytes: [UInt8]

    package init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    package init(of text: String, key: SymmetricKey) {
        let code = HMAC<SHA256>.authenticationCode(for: Array(text.utf8), using: key)
        self.bytes = Array(code.prefix(16))
    }
}
