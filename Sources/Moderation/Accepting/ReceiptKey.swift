package import Crypto

/// Makes and checks receipts. A receipt is an authentication code over the comment's id and salt, so none is stored.
package struct ReceiptKey: Sendable {
    private static let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ".utf8)
    private let hash: KeyedHash

    package init(_ key: SymmetricKey) {
        self.hash = KeyedHash(key)
    }

    package func receipt(forComment id: Int64, salt: [UInt8]) -> Receipt {
        let message = Array("duyet receipt \(id) ".utf8) + salt
        return Receipt(comment: id, code: Self.base32(Array(hash.code(for: message).prefix(15))))
    }

    /// What is kept of a receipt whose salt is gone: SHA-256.
    package func digest(forComment id: Int64, salt: [UInt8]) -> [UInt8] {
        Self.digest(of: receipt(forComment: id, salt: salt))
    }

    private static func digest(of receipt: Receipt) -> [UInt8] {
        SHA256.hash(data: Array(receipt.description.utf8)).withUnsafeBytes { Array($0) }
    }

    /// Of a comment whose salt may have changed since the visitor got it.
    package func isGenuine(_ receipt: Receipt, of comment: Comment) -> Bool {
        isGenuine(receipt, salt: comment.salt) || Self.digest(of: receipt) == comment.receiptDigest
    }

    /// In constant time.
    package func isGenuine(_ receipt: Receipt, salt: [UInt8]) -> Bool {
        SecretComparison.areEqual(
            receipt.code.utf8,
            self.receipt(forComment: receipt.comment, salt: salt).code.utf8
        )
    }

    /// Crockford's alphabet; the count of bytes is a multiple of five, so nothing is padded.
    private static func base32(_ bytes: [UInt8]) -> String {
        var text: [UInt8] = []
        var buffer: UInt32 = 0
        var bits = 0
        for byte in bytes {
            buffer = buffer << 8 | UInt32(byte)
            bits += 8
            while bits >= 5 {
                bits -= 5
                text.append(alphabet[Int(buffer >> UInt32(bits) & 31)])
            }
        }
        return String(decoding: text, as: UTF8.self)
    }
}
