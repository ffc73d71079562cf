extension LogReplay {
    /// Taking over what another held: of a comment that is there, and not from oneself. Claims themselves are in no table that
    /// lasts, so that there is nothing else to compare.
    mutating func takeClaim(_ entry: AuditEntry) -> [AuditDefect.Problem] {
        guard let id = entry.comment, let other = entry.change("from"), !other.isEmpty else { return [.incomplete] }
        guard let comment = comments[id] else { return [.neverAccepted(comment: id)] }
        let isRight = !comment.isErased && entry.site == comment.site && entry.actor != "moderator \(other)"
        return isRight ? [] : [.wrongClaim(comment: id)]
    }
}
