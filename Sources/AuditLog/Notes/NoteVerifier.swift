package import Crypto

/// A public key that checks signed notes. Its text is a verifier key of c2sp.org/signed-note: `NAME+ID+KEY`.
package struct NoteVerifier: Sendable {
    package let name: String
    package let keyID: UInt32
    private let key: Curve25519.Signing.PublicKey

    package init(name: String, key: Curve25519.Signing.PublicKey) throws(AuditLogError) {
        guard NoteKey.isName(name) else { throw .invalidKeyName(name) }
        self.name = name
        self.key = key
        self.keyID = NoteKey.id(name: name, publicKey: Array(key.rawRepresentation))
    }

    /// Reads a verifier key.
    package init(_ text: some StringProtocol) throws(AuditLogError) {
        let (name, id, bytes) = try NoteKey.decode(text)
        guard let key = try? Curve25519.Signing.PublicKey(rawRepresentation: bytes) else { throw .malformedKey }
        try self.init(name: name, key: key)
        guard keyID == id else { throw .wrongKeyID(name: name) }
    }

    func isValid(_ signature: SignedNote.Signature, for text: String) -> Bool {
        key.isValidSignature(signature.bytes, for: Array(text.utf8))
    }
}

extension NoteVerifier: CustomStringConvertible {
    /// The verifier key's text.
    package var description: String {
        NoteKey.encoded(name: name, id: keyID, key: Array(key.rawRepresentation))
    }
}

extension NoteVerifier: Hashable {
    package static func == (left: NoteVerifier, right: NoteVerifier) -> Bool {
        left.description == right.description
    }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(description)
    }
}

extension SignedNote {
    /// Checks the signatures of known keys; those of others are ignored.
    ///
    /// - Throws: `unknownSigner`, or `invalidSignature` for the first of a known key that does not belong to the text.
    package func verify(with verifiers: [NoteVerifier]) throws(AuditLogError) {
        var isSigned = false
        for signature in signatures {
            let known = verifiers.first { $0.name == signature.name && $0.keyID == signature.keyID }
            guard let known else { continue }
            guard known.isValid(signature, for: text) else { throw .invalidSignature(name: signature.name) }
            isSigned = true
        }
        guard isSigned else { throw .unknownSigner(names: signatures.map(\.name)) }
    }
}
