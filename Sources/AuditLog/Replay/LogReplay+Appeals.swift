extension LogReplay {
    /// An appeal: of a refused comment, which has none yet, against the operation that refused it.
    mutating func appeal(_ entry: AuditEntry) -> [AuditDefect.Problem] {
        guard let id = entry.comment, let against = entry.operation, let message = entry.note else {
            return [.incomplete]
        }
        guard let comment = comments[id] else { return [.neverAccepted(comment: id)] }
        let refusal = decisions[.init(operation: against, comment: id)]
        let isRefused = ["rejected", "spam"].contains(comment.status) && !comment.isErased
        let isFirst = appeals[id] == nil
        appeals[id] = LoggedAppeal(
            entry: entry.sequence,
            site: entry.site,
            time: entry.time,
            against: against,
            message: message
        )
        let isRight = entry.actor == "visitor" && entry.site == comment.site && refusal?.after == comment.status
        return isFirst && isRefused && isRight ? [] : [.wrongAppeal(comment: id)]
    }

    /// An answer: by another moderator than the one who refused the comment, to an appeal that has none yet. Where one was granted,
    /// the comment is published.
    mutating func answerAppeal(_ entry: AuditEntry) -> [AuditDefect.Problem] {
        guard let id = entry.comment else { return [.incomplete] }
        let isGranted = entry.action == .grantAppeal
        guard let appeal = appeals[id], appeal.answer == nil, let comment = comments[id], !comment.isErased,
            operations[appeal.against]?.actor != entry.actor, comment.status == "approved" || !isGranted
        else {
            return [.wrongAnswer(comment: id)]
        }
        appeals[id]?.answer = LoggedAppeal.Answer(
            entry: entry.sequence,
            isGranted: isGranted,
            actor: entry.actor,
            time: entry.time,
            operation: entry.operation,
            text: entry.note
        )
        guard let operation = entry.operation else { return [] }
        let published = decisions[.init(operation: operation, comment: id)]
        let isOwn = operations[operation]?.actor == entry.actor && published?.after == "approved"
        return isOwn && isGranted ? [] : [.wrongAnswer(comment: id)]
    }
}
