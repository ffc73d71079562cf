import AuditLog
import Crypto
import TestSupport
import Testing

struct SignedNoteTests {
    /// The example of c2sp.org/signed-note.
    private static let key = "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k"
    private static let note = """
        This is an example message.

        — example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=

        """

    @Test("the specification's example is read, verified, and written again")
    func example() throws {
        let verifier = try NoteVerifier(Self.key)
        #expect(verifier.name == "example.com/foo")
        #expect(verifier.keyID == 0x530d_903a)
        #expect(verifier.description == Self.key)
        let note = try SignedNote(parsing: Array(Self.note.utf8))
        #expect(note.text == "This is an example message.\n")
        #expect(note.encoded == Self.note)
        try note.verify(with: [verifier])
    }

    @Test("no bit of a signed note can be changed")
    func flippedBits() throws {
        let signer = try NoteSigner(name: "log.example")
        let bytes = Array(try signer.sign("một dòng\n\nhai\n").encoded.utf8)
        try SignedNote(parsing: bytes).verify(with: [signer.verifier])
        for index in bytes.indices {
            for bit in 0..<8 {
                var changed = bytes
                changed[index] ^= 1 << bit
                #expect(throws: AuditLogError.self, "byte \(index), bit \(bit)") {
                    try SignedNote(parsing: changed).verify(with: [signer.verifier])
                }
            }
        }
    }

    @Test("keys come back from their texts")
    func keyTexts() throws {
        let signer = try NoteSigner(name: "log.example/a")
        let again = try NoteSigner(signer.encoded)
        #expect(again.verifier == signer.verifier)
        #expect(try NoteVerifier(signer.verifier.description) == signer.verifier)
        let note = try again.sign("x\n")
        try note.verify(with: [signer.verifier])
    }

    @Test(
        "what is no key is refused",
        arguments: [
            ("", AuditLogError.malformedKey),
            ("example.com/foo", .malformedKey),
            ("example.com/foo+530d903a", .malformedKey),
            ("example.com/foo+530d903+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k", .malformedKey),
            (
                "example.com/foo+530d903b+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
                .wrongKeyID(name: "example.com/foo")
            ),
            (
                "example.com/fop+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
                .wrongKeyID(name: "example.com/fop")
            ),
            ("example.com/foo+530d903a+BOkyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k", .unsupportedAlgorithm(4)),
            ("example.com/foo+530d903a+Aeky", .malformedKey),
            ("exa mple+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k", .malformedKey),
        ]
    )
    func badKeys(text: String, error: AuditLogError) {
        #expect(throws: error) { try NoteVerifier(text) }
        #expect(throws: AuditLogError.self) { try NoteSigner(text) }
    }

    @Test("a key's name has no spaces and no plus", arguments: ["", "a b", "a+b", "a\u{A0}b", "a\nb"])
    func badNames(name: String) {
        #expect(throws: AuditLogError.invalidKeyName(name)) { try NoteSigner(name: name) }
    }

    @Test(
        "what is no note is refused",
        arguments: [
            ("", AuditLogError.noSignatures),
            ("text\n", .noSignatures),
            ("text\n\n", .noSignatures),
            ("text\n\n— a QUFBQUE=", .noSignatures),
            ("text\n— a QUFBQUE=\n", .noSignatures),
            ("text\n\n- a QUFBQUE=\n", .malformedSignature(line: 1)),
            ("text\n\n— a QUFBQUE=\n— a b QUFBQUE=\n", .malformedSignature(line: 2)),
            ("text\n\n— a QUFBQQ==\n", .malformedSignature(line: 1)),
            ("text\n\n— a QUFBQUF=\n", .malformedSignature(line: 1)),
            ("text\n\n— a+b QUFBQUE=\n", .malformedSignature(line: 1)),
            ("text\n\n—  QUFBQUE=\n", .malformedSignature(line: 1)),
            ("te\txt\n\n— a QUFBQUE=\n", .controlCharacter),
            ("te\rxt\n\n— a QUFBQUE=\n", .controlCharacter),
        ]
    )
    func badNotes(text: String, error: AuditLogError) {
        #expect(throws: error) { try SignedNote(parsing: Array(text.utf8)) }
    }

    @Test("a note is refused that is no UTF-8, too large, or has too many signatures")
    func limits() {
        #expect(throws: AuditLogError.notUTF8) {
            try SignedNote(parsing: [0xFF, 0x0A, 0x0A] + Array("— a QUFBQUE=\n".utf8))
        }
        let many = "x\n\n" + String(repeating: "— a QUFBQUE=\n", count: 101)
        #expect(throws: AuditLogError.tooManySignatures(limit: 100)) { try SignedNote(parsing: Array(many.utf8)) }
        #expect(throws: AuditLogError.noteTooLarge(count: 1_000_001, limit: 1_000_000)) {
            try SignedNote(parsing: Array(repeating: 0x41, count: 1_000_001))
        }
    }

    @Test("signatures of strangers are ignored, but one of a known key must be right")
    func strangers() throws {
        let signer = try NoteSigner(name: "log.example")
        let other = try NoteSigner(name: "witness.example")
        let own = try signer.sign("x\n").encoded
        let line = try other.sign("x\n").encoded.dropFirst(3)
        let both = try SignedNote(parsing: Array((own + line).utf8))
        #expect(both.signatures.count == 2)
        try both.verify(with: [signer.verifier])
        try both.verify(with: [other.verifier, signer.verifier])
        let wrong = try other.sign("y\n").encoded.dropFirst(3)
        let forged = try SignedNote(parsing: Array((own + wrong).utf8))
        try forged.verify(with: [signer.verifier])
        #expect(throws: AuditLogError.invalidSignature(name: "witness.example")) {
            try forged.verify(with: [signer.verifier, other.verifier])
        }
        let namesake = try NoteSigner(name: "log.example")
        #expect(throws: AuditLogError.unknownSigner(names: ["log.example", "witness.example"])) {
            try both.verify(with: [namesake.verifier])
        }
    }

    @Test("any bytes are read or refused")
    func fuzz() throws {
        var generator = SeededGenerator(seed: 7)
        let note = Array(Self.note.utf8)
        for _ in 0..<3000 {
            var bytes = note
            for _ in 0..<Int.random(in: 1...6, using: &generator) where !bytes.isEmpty {
                let index = Int.random(in: bytes.indices, using: &generator)
                switch Int.random(in: 0..<4, using: &generator) {
                case 0: bytes[index] = UInt8.random(in: 0...255, using: &generator)
                case 1: bytes.remove(at: index)
                case 2: bytes.insert(UInt8(ascii: "\n"), at: index)
                default: bytes.removeSubrange(index...)
                }
            }
            guard let read = try? SignedNote(parsing: bytes) else { continue }
            #expect(Array(read.encoded.utf8) == bytes)
        }
    }
}
