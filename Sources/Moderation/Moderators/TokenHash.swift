import AuditLog

/// SHA-256 of a token. It is looked up by an index: what that takes tells nothing of the token.
package struct TokenHash: Hashable, Sendable {
    /// 32 bytes.
    package let bytes: [UInt8]

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// Returns nil unless there are 64 hexadecimal digits.
    package init?(hexadecimal: String) {
        guard let bytes = [UInt8](hexadecimal: hexadecimal), bytes.count == 32 else { return nil }
        self.bytes = bytes
    }

    package var hexadecimal: String {
        bytes.hexadecimal
    }
}
