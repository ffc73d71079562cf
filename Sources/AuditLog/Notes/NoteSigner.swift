package import Crypto

/// A private key that signs notes, written as `PRIVATE+KEY+NAME+ID+KEY`, as other programs for signed notes do.
package struct NoteSigner: Sendable {
    private static let prefix = "PRIVATE+KEY+"

    package let verifier: NoteVerifier
    private let key: Curve25519.Signing.PrivateKey

    package init(name: String, key: Curve25519.Signing.PrivateKey = .init()) throws(AuditLogError) {
        self.key = key
        self.verifier = try NoteVerifier(name: name, key: key.publicKey)
    }

    /// Reads a private key.
    package init(_ text: some StringProtocol) throws(AuditLogError) {
        guard text.hasPrefix(Self.prefix) else { throw .malformedKey }
        let (name, id, bytes) = try NoteKey.decode(text.dropFirst(Self.prefix.count))
        guard let key = try? Curve25519.Signing.PrivateKey(rawRepresentation: bytes) else { throw .malformedKey }
        try self.init(name: name, key: key)
        guard verifier.keyID == id else { throw .wrongKeyID(name: name) }
    }

    package var name: String {
        verifier.name
    }

    /// The private key itself: for the secrets file alone.
    package var encoded: String {
        Self.prefix + NoteKey.encoded(name: name, id: verifier.keyID, key: Array(key.rawRepresentation))
    }

    /// Signs a text that ends in a line feed.
    package func sign(_ text: String) throws(AuditLogError) -> SignedNote {
        guard let signature = try? key.signature(for: Array(text.utf8)) else {
            throw .invalidSignature(name: name)
        }
        return SignedNote(
            text: text,
            signatures: [.init(name: name, keyID: verifier.keyID, bytes: Array(signature))]
        )
    }
}
