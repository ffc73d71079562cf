/// Text with signatures below it, as c2sp.org/signed-note describes it.
package struct SignedNote: Hashable, Sendable {
    package struct Signature: Hashable, Sendable {
        /// Of the key.
        package let name: String
        package let keyID: UInt32
        package let bytes: [UInt8]

        package init(name: String, keyID: UInt32, bytes: [UInt8]) {
            self.name = name
            self.keyID = keyID
            self.bytes = bytes
        }
    }

    /// Larger ones are not read.
    static let byteLimit = 1_000_000
    static let signatureLimit = 100

    /// With the line feed at its end; this is what is signed.
    package let text: String
    package let signatures: [Signature]

    init(text: String, signatures: [Signature]) {
        self.text = text
        self.signatures = signatures
    }

    /// The whole note, as it is kept and sent.
    package var encoded: String {
        text + "\n"
            + signatures.map { signature in
                let id = (0..<4).map { UInt8(truncatingIfNeeded: signature.keyID >> (24 - 8 * $0)) }
                return "— \(signature.name) \(Base64.encode(id + signature.bytes))\n"
            }.joined()
    }
}

extension SignedNote {
    /// Reads a note of which nothing is known. That it is signed by whom it says is not checked here: see
    /// ``NoteVerifier``.
    package init(parsing bytes: [UInt8]) throws(AuditLogError) {
        guard bytes.count <= Self.byteLimit else {
            throw .noteTooLarge(count: bytes.count, limit: Self.byteLimit)
        }
        guard let whole = String(validating: bytes, as: UTF8.self) else { throw .notUTF8 }
        guard bytes.allSatisfy({ $0 >= 0x20 || $0 == UInt8(ascii: "\n") }) else { throw .controlCharacter }
        let feed = UInt8(ascii: "\n")
        guard bytes.last == feed,
            let blank = bytes.indices.dropFirst().last(where: { bytes[$0] == feed && bytes[$0 - 1] == feed }),
            blank < bytes.count - 1
        else {
            throw .noSignatures
        }
        text = String(decoding: whole.utf8.prefix(blank), as: UTF8.self)
        let lines = bytes[(blank + 1)..<(bytes.count - 1)].split(separator: feed, omittingEmptySubsequences: false)
        guard lines.count <= Self.signatureLimit else { throw .tooManySignatures(limit: Self.signatureLimit) }
        var signatures: [Signature] = []
        for (index, line) in lines.enumerated() {
            guard let signature = Signature(line: String(decoding: line, as: UTF8.self)) else {
                throw .malformedSignature(line: index + 1)
            }
            signatures.append(signature)
        }
        self.signatures = signatures
    }
}

extension SignedNote.Signature {
    /// Reads `— NAME BASE64`; nil for anything else.
    fileprivate init?(line: String) {
        let parts = line.unicodeScalars.split(separator: " ", omittingEmptySubsequences: false).map { String($0) }
        guard parts.count == 3, parts[0] == "—", NoteKey.isName(parts[1]), let bytes = Base64.decode(parts[2]),
            bytes.count > 4
        else {
            return nil
        }
        name = parts[1]
        keyID = bytes.prefix(4).reduce(0) { $0 << 8 | UInt32($1) }
        self.bytes = Array(bytes.dropFirst(4))
    }
}
