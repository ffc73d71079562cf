extension LogReplay {
    /// A note, on a comment that is there and was not erased.
    mutating func takeNote(_ entry: AuditEntry) -> [AuditDefect.Problem] {
        guard let id = entry.comment, let text = entry.note else { return [.incomplete] }
        notes[entry.sequence] = LoggedNote(
            comment: id,
            actor: entry.actor,
            time: entry.time,
            text: text
        )
        guard let comment = comments[id] else { return [.neverAccepted(comment: id)] }
        if comment.isErased { return [.changedAfterErasure(comment: id)] }
        return entry.site == comment.site ? [] : [.note(comment: id)]
    }
}
