import AuditLog
import Moderation

/// A page of the log.
struct AuditEntriesResponse: Encodable {
    struct Entry: Encodable {
        let sequence: Int64
        /// In hexadecimal.
        let leafHash: String
        /// The bytes that were hashed, which are text; absent where the operator does not publish it.
        let entry: String?

        init(_ entry: LoggedEntry, withText: Bool) {
            self.sequence = entry.sequence
            self.leafHash = entry.leafHash.hexadecimal
            self.entry = withText ? String(decoding: entry.entry, as: UTF8.self) : nil
        }
    }

    /// Of the whole log, signed or not.
    let size: Int64
    let entries: [Entry]
    /// `after` of the next page.
    let next: Int64?

    init(_ entries: [LoggedEntry], size: Int64, limit: Int, withTexts: Bool) {
        self.size = size
        self.entries = entries.map { Entry($0, withText: withTexts) }
        self.next = entries.count == limit ? entries.last?.sequence : nil
    }
}

/// An inclusion proof (RFC 9162, section 2.1.3).
struct InclusionResponse: Encodable {
    /// Of the leaf, from 0: one less than the entry's number.
    let index: Int64
    let size: Int64
    /// In hexadecimal, as all hashes here.
    let leafHash: String
    let path: [String]
    let entry: String?
    /// The signed checkpoint of `size` entries; absent where there is none of exactly so many.
    let checkpoint: String?
    /// All of it in the form of c2sp.org/tlog-proof.
    let text: String?

    init(_ proof: InclusionProof, entry: LoggedEntry, checkpoint: SignedNote?, withText: Bool) {
        self.index = proof.index
        self.size = proof.size
        self.leafHash = entry.leafHash.hexadecimal
        self.path = proof.path.map(\.description)
        self.entry = withText ? String(decoding: entry.entry, as: UTF8.self) : nil
        self.checkpoint = checkpoint?.encoded
        self.text = checkpoint.map { proof.text(checkpoint: $0) }
    }
}

/// A consistency proof (RFC 9162, section 2.1.4).
struct ConsistencyResponse: Encodable {
    let from: Int64
    let to: Int64
    let path: [String]
    /// The signed checkpoint of `to` entries; absent where there is none of exactly so many.
    let checkpoint: String?

    init(_ proof: ConsistencyProof, checkpoint: SignedNote?) {
        self.from = proof.earlier
        self.to = proof.later
        self.path = proof.path.map(\.description)
        self.checkpoint = checkpoint?.encoded
    }
}
