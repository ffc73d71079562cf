import AuditLog

extension FuzzTarget {
    package static let log = [
        FuzzTarget("note", words: ["\n\n", "— ", " ", "\n", "=", "+", "/"]) { bytes in
            guard let note = try? SignedNote(parsing: bytes) else { return 0 }
            guard Array(note.encoded.utf8) == bytes else { throw Violation("a note is not written as it was read") }
            return 1 + note.signatures.count
        },
        FuzzTarget("entry", words: ["\n", ": ", "\\n", "change: ", "thresholds: 0.1,0.2", "score: ", "content: "]) {
            bytes in
            guard let entry = try? AuditEntry(canonicalBytes: bytes) else { return 0 }
            guard entry.canonicalBytes == bytes else { throw Violation("an entry is not written as it was read") }
            var kind = Hasher()
            kind.combine(entry.action)
            kind.combine([entry.site, entry.before, entry.after, entry.model].map { $0 == nil })
            kind.combine([entry.content, entry.context, entry.note].map { $0 == nil })
            kind.combine([entry.reasons.count, entry.thresholds.count, entry.changes.count].map { min($0, 3) })
            return kind.finalize()
        },
        FuzzTarget("verifier-key", words: ["+", "0", "example.com/foo"]) { bytes in
            let text = String(decoding: bytes, as: UTF8.self)
            guard let key = try? NoteVerifier(text) else { return 0 }
            guard (try? NoteVerifier(key.description)) == key else { throw Violation("a key is another when written") }
            return 1
        },
    ]
}
