package import AuditLog

/// An audit entry as it is stored: its canonical bytes and the hash of the leaf.
package struct LoggedEntry: Hashable, Sendable {
    package let sequence: Int64
    package let entry: [UInt8]
    package let leafHash: [UInt8]

    package init(sequence: Int64, entry: [UInt8], leafHash: [UInt8]) {
        self.sequence = sequence
        self.entry = entry
        self.leafHash = leafHash
    }
}

extension LoggedEntry {
    /// - Throws: `unreadableEntry`.
    package var parsed: AuditEntry {
        get throws(ModerationError) {
            do {
                return try AuditEntry(canonicalBytes: entry)
            } catch {
                throw .unreadableEntry(sequence, error)
            }
        }
    }
}
