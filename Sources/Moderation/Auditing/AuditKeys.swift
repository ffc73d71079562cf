package import AuditLog

/// The keys of an installation's log: the one that signs, and those by which it signed before.
package struct AuditKeys: Sendable {
    package let signer: NoteSigner?
    /// The signer's first.
    package let verifiers: [NoteVerifier]

    /// Reads keys as a secrets file holds them. The first private one signs; the others, private or public, only verify.
    package init(_ texts: [String] = []) throws(AuditLogError) {
        var signer: NoteSigner?
        var verifiers: [NoteVerifier] = []
        for text in texts {
            if text.hasPrefix("PRIVATE") {
                let key = try NoteSigner(text)
                signer = signer ?? key
                verifiers.append(key.verifier)
            } else {
                verifiers.append(try NoteVerifier(text))
            }
        }
        self.signer = signer
        self.verifiers = verifiers
    }

    package init(verifiers: [NoteVerifier]) {
        self.signer = nil
        self.verifiers = verifiers
    }
}
