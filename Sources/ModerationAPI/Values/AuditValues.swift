package import AuditLog
package import Moderation

package struct SizeValue: Codable, Sendable {
    package let size: Int64

    package init(size: Int64) {
        self.size = size
    }
}

package struct KeysValue: Codable, Sendable {
    package let keys: [String]

    package init(keys: [String]) {
        self.keys = keys
    }
}

/// A signed checkpoint, where there is one.
package struct NoteValue: Codable, Sendable {
    package let note: String?

    package init(note: String?) {
        self.note = note
    }
}

/// Hashes in hexadecimal.
package struct PathValue: Codable, Sendable {
    package let path: [String]

    package init(_ path: [MerkleHash]) {
        self.path = path.map(\.description)
    }

    /// Nil where one is no hash.
    package var hashes: [MerkleHash]? {
        let hashes = path.compactMap { [UInt8](hexadecimal: $0).flatMap(MerkleHash.init(bytes:)) }
        return hashes.count == path.count ? hashes : nil
    }
}

package struct EntryValue: Codable, Sendable {
    package let sequence: Int64
    /// The bytes that were hashed, which are text.
    package let entry: String
    /// In hexadecimal.
    package let leafHash: String

    package init(_ entry: LoggedEntry) {
        sequence = entry.sequence
        self.entry = String(decoding: entry.entry, as: UTF8.self)
        leafHash = entry.leafHash.hexadecimal
    }

    package var logged: LoggedEntry {
        LoggedEntry(sequence: sequence, entry: Array(entry.utf8), leafHash: [UInt8](hexadecimal: leafHash) ?? [])
    }
}

package struct VerificationValue: Codable, Sendable {
    package struct Defect: Codable, Sendable {
        let entry: Int64?
        let problem: String
    }

    let entries: Int64
    let root: String
    let checkpoints: Int
    let signed: Int64
    let comments: Int
    let erased: Int
    let decisions: Int
    let defects: [Defect]

    package init(_ result: AuditVerification) {
        entries = result.entries
        root = result.root.description
        checkpoints = result.checkpoints
        signed = result.signed
        comments = result.comments
        erased = result.erased
        decisions = result.decisions
        defects = result.defects.map { Defect(entry: $0.entry, problem: $0.description) }
    }

    /// Nil where the root is no hash.
    package var result: AuditVerification? {
        guard let root = [UInt8](hexadecimal: root).flatMap(MerkleHash.init(bytes:)) else { return nil }
        var result = AuditVerification()
        result.entries = entries
        result.root = root
        result.checkpoints = checkpoints
        result.signed = signed
        result.comments = comments
        result.erased = erased
        result.decisions = decisions
        result.defects = defects.map { AuditDefect(entry: $0.entry, .told($0.problem)) }
        return result
    }
}
