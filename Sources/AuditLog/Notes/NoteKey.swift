import Crypto

/// What the public and the private form of an Ed25519 key of signed notes have in common.
enum NoteKey {
    /// Ed25519 over the text of the note, by c2sp.org/signed-note.
    static let algorithm: UInt8 = 1

    static func isName(_ text: String) -> Bool {
        !text.isEmpty
            && text.unicodeScalars.allSatisfy { scalar in
                scalar != "+" && !scalar.properties.isWhitespace && scalar.value >= 0x20
            }
    }

    /// First four bytes of `SHA-256(name ‖ line feed ‖ algorithm ‖ public key)`.
    static func id(name: String, publicKey: [UInt8]) -> UInt32 {
        let input = Array(name.utf8) + [UInt8(ascii: "\n"), algorithm] + publicKey
        return SHA256.hash(data: input).prefix(4).reduce(0) { $0 << 8 | UInt32($1) }
    }

    static func encoded(name: String, id: UInt32, key: [UInt8]) -> String {
        let digits = String(id, radix: 16)
        let padding = String(repeating: "0", count: 8 - digits.count)
        return "\(name)+\(padding)\(digits)+\(Base64.encode([algorithm] + key))"
    }

    /// Takes `NAME+ID+KEY` apart; the 32 bytes of the key are those behind the algorithm.
    static func decode(_ text: some StringProtocol) throws(AuditLogError) -> (name: String, id: UInt32, key: [UInt8]) {
        // The base 64 may have a plus of its own.
        let parts = text.split(separator: "+", maxSplits: 2, omittingEmptySubsequences: false)
        guard parts.count == 3, isName(String(parts[0])), parts[1].utf8.count == 8,
            let id = [UInt8](hexadecimal: parts[1]), let bytes = Base64.decode(parts[2]), let algorithm = bytes.first
        else {
            throw .malformedKey
        }
        guard algorithm == Self.algorithm else { throw .unsupportedAlgorithm(algorithm) }
        guard bytes.count == 33 else { throw .malformedKey }
        return (String(parts[0]), id.reduce(0) { $0 << 8 | UInt32($1) }, Array(bytes.dropFirst()))
    }
}
