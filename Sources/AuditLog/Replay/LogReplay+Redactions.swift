extension LogReplay {
    /// A redaction: of a comment that is there, whose text was the one that was known. From here on its digests, and those of
    /// what was said about it, are the ones that the entry names.
    mutating func redact(_ entry: AuditEntry) -> [AuditDefect.Problem] {
        guard let id = entry.comment, let content = entry.content, let context = entry.context,
            let was = entry.change("was"), entry.change("field") != nil
        else {
            return [.incomplete]
        }
        guard let comment = comments[id] else { return [.neverAccepted(comment: id)] }
        comments[id]?.content = content
        comments[id]?.context = context
        comments[id]?.redacted = entry.sequence
        if comment.isErased { return [.changedAfterErasure(comment: id)] }
        let isRight = comment.content.hexadecimal == was && entry.site == comment.site
        let areKnown = entry.changes.dropFirst(3).map { vouchAnew($0, of: id) }.allSatisfy { $0 }
        return isRight && areKnown ? [] : [.wrongRedaction(comment: id)]
    }

    /// Takes a line `KEY: DIGEST`; returns whether there is such a text about the comment.
    private mutating func vouchAnew(_ line: String, of id: Int64) -> Bool {
        let parts = line.split(separator: ": ", maxSplits: 1)
        guard parts.count == 2, let bytes = [UInt8](hexadecimal: parts[1]), let digest = ContentDigest(bytes: bytes)
        else {
            return false
        }
        let words = parts[0].split(separator: " ")
        let number = words.last.flatMap { Int64($0) } ?? 0
        switch words.first {
        case "decision":
            let key = LoggedDecision.Key(operation: number, comment: id)
            guard decisions[key]?.note != nil else { return false }
            decisions[key]?.note = digest
        case "appeal":
            guard appeals[id] != nil else { return false }
            appeals[id]?.message = digest
        case "answer":
            guard appeals[id]?.answer?.text != nil else { return false }
            appeals[id]?.answer?.text = digest
        case "opinion":
            let known = opinions.first { $0.key.comment == id && $0.value.entry == number }
            guard let key = known?.key else { return false }
            opinions[key]?.note = digest
        case "note":
            guard notes[number]?.comment == id else { return false }
            notes[number]?.text = digest
        default: return false
        }
        return true
    }
}
