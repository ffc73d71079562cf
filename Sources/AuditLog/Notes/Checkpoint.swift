/// The head of the log at one moment: who keeps it, how many entries it has, and the root of their tree
/// (c2sp.org/tlog-checkpoint). It is worth something once it is signed.
package struct Checkpoint: Hashable, Sendable {
    /// Which log: the name of the key that signs it.
    package let origin: String
    /// Count of entries.
    package let size: Int64
    package let root: MerkleHash

    package init(origin: String, size: Int64, root: MerkleHash) {
        self.origin = origin
        self.size = size
        self.root = root
    }

    /// The text that is signed.
    package var text: String {
        "\(origin)\n\(size)\n\(Base64.encode(root.bytes))\n"
    }

    /// Reads the text of a note. Extension lines of others are passed over.
    package init(text: String) throws(AuditLogError) {
        let lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
            .map { String(decoding: $0, as: UTF8.self) }
        guard lines.count >= 4, lines.last == "", !lines.dropLast().contains("") else { throw .malformedCheckpoint }
        guard let size = Self.decimal(lines[1]), let bytes = Base64.decode(lines[2]),
            let root = MerkleHash(bytes: bytes)
        else {
            throw .malformedCheckpoint
        }
        self.init(origin: lines[0], size: size, root: root)
    }

    /// Opens a note: it must be signed by one of the keys, and its origin be that key's name.
    package init(_ note: SignedNote, signedBy verifiers: [NoteVerifier]) throws(AuditLogError) {
        try note.verify(with: verifiers)
        try self.init(text: note.text)
        let names = Set(verifiers.map(\.name)).intersection(note.signatures.map(\.name))
        guard names.contains(origin) else {
            throw .wrongOrigin(origin, expected: names.sorted().joined(separator: ", "))
        }
    }

    /// Digits alone, without zeroes in front.
    static func decimal(_ text: String) -> Int64? {
        guard let number = Int64(text), number >= 0, String(number) == text else { return nil }
        return number
    }
}
