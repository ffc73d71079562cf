/// Why something that came from outside is no note, checkpoint, key, proof or entry of ours.
package enum AuditLogError: Error, Hashable, Sendable {
    /// Bytes that may be read, and how many there are.
    case noteTooLarge(count: Int, limit: Int)
    case notUTF8
    /// A control character other than a line feed.
    case controlCharacter
    /// No blank line with signatures below it.
    case noSignatures
    case tooManySignatures(limit: Int)
    /// Number of the line below the blank one, from 1.
    case malformedSignature(line: Int)
    case malformedKey
    /// The id in a key is not the one of its name and bytes.
    case wrongKeyID(name: String)
    case unsupportedAlgorithm(UInt8)
    case invalidKeyName(String)
    /// No signature is of a key that is known.
    case unknownSigner(names: [String])
    /// By the name of the key.
    case invalidSignature(name: String)
    case malformedCheckpoint
    case wrongOrigin(String, expected: String)
    case malformedProof
    /// Number of the line, from 1.
    case malformedEntry(line: Int)
}

extension AuditLogError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .noteTooLarge(let count, let limit): "The note has \(count) bytes; at most \(limit) are read."
        case .notUTF8: "It is not UTF-8."
        case .controlCharacter: "It has a control character, which no signed note has."
        case .noSignatures: "It is no signed note: a blank line with signatures below it is missing."
        case .tooManySignatures(let limit): "The note has more than \(limit) signatures."
        case .malformedSignature(let line): "Signature \(line) of the note is not written as one."
        case .malformedKey: "It is no key of a signed note (NAME+ID+KEY, or PRIVATE+KEY+NAME+ID+KEY)."
        case .wrongKeyID(let name): "The id of the key \"\(name)\" does not belong to it: a character is wrong."
        case .unsupportedAlgorithm(let type): "Keys of type \(type) are not supported, only Ed25519 (type 1)."
        case .invalidKeyName(let name): "\"\(name)\" cannot be a key's name: no spaces, no plus, not empty."
        case .unknownSigner(let names):
            "No signature is of a known key. It was signed by: \(names.joined(separator: ", "))."
        case .invalidSignature(let name): "The signature of \"\(name)\" does not belong to this text."
        case .malformedCheckpoint: "The note is no checkpoint: origin, size and root are expected, a line each."
        case .wrongOrigin(let origin, let expected): "The checkpoint is of \"\(origin)\", not of \"\(expected)\"."
        case .malformedProof: "It is no proof in the form c2sp.org/tlog-proof@v1."
        case .malformedEntry(let line): "Line \(line) of the entry is not as we write it."
        }
    }
}
