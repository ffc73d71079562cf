package import Foundation

/// What the log says that everything is, found by reading it from its first entry on.
package struct LogReplay: Hashable, Sendable {
    /// By id.
    package internal(set) var comments: [Int64: LoggedComment] = [:]
    /// By id.
    package private(set) var operations: [Int64: LoggedOperation] = [:]
    package internal(set) var decisions: [LoggedDecision.Key: LoggedDecision] = [:]
    /// By the comment's id.
    package internal(set) var appeals: [Int64: LoggedAppeal] = [:]
    /// By id; those that were removed are not there.
    package private(set) var sites: [String: LoggedSite] = [:]
    /// In their order.
    package private(set) var lessons: [LoggedLesson] = []
    /// Stored models of the filter, in their order.
    package private(set) var models: [LoggedModel] = []

    /// By number.
    package internal(set) var samples: [Int64: LoggedSample] = [:]
    package internal(set) var opinions: [LoggedOpinion.Key: LoggedOpinion] = [:]
    /// By the sequence of their entries.
    package internal(set) var notes: [Int64: LoggedNote] = [:]
    /// By id.
    package internal(set) var proposals: [Int64: LoggedProposal] = [:]
    /// By id.
    package internal(set) var blocks: [Int64: LoggedBlock] = [:]
    /// By name.
    package internal(set) var moderators: [String: LoggedModerator] = [:]
    /// By id.
    package internal(set) var tokens: [Int64: LoggedToken] = [:]

    /// When the newest of its entries was written.
    package private(set) var newest: Date?

    package init() {}

    /// Takes the next entry.
    /// - Returns: Where it contradicts those before it; such an entry counts nevertheless.
    package mutating func apply(_ entry: AuditEntry) -> [AuditDefect] {
        newest = max(newest ?? entry.time, entry.time)
        let problems: [AuditDefect.Problem] =
            switch entry.action {
            case .accept, .importComment: accept(entry)
            case .decide, .undo: decide(entry)
            case .erase: erase(entry)
            case .redact: redact(entry)
            case .addSite, .changeSite, .removeSite: changeSite(entry)
            case .appeal: appeal(entry)
            case .grantAppeal, .upholdAppeal: answerAppeal(entry)
            case .takeClaim: takeClaim(entry)
            case .propose, .confirmProposal, .declineProposal: changeProposal(entry)
            case .note: takeNote(entry)
            case .addBlock, .removeBlock: changeBlock(entry)
            case .export: []
            case .sample: drawSample(entry)
            case .review, .undoReview: review(entry)
            case .model: storeModel(entry)
            case .addModerator, .changeModerator, .revokeModerator: changeModerator(entry)
            case .addToken, .revokeToken: changeToken(entry)
            }
        return problems.map { AuditDefect(entry: entry.sequence, $0) }
    }

    private mutating func accept(_ entry: AuditEntry) -> [AuditDefect.Problem] {
        guard let id = entry.comment, let status = entry.after, let content = entry.content,
            let created = entry.commentTime
        else {
            return [.incomplete]
        }
        let comment = LoggedComment(
            accepted: entry.sequence,
            site: entry.site,
            created: created,
            reasons: entry.reasons,
            isImported: entry.action == .importComment,
            score: entry.score,
            model: entry.model,
            thresholds: entry.thresholds,
            content: content,
            context: entry.context,
            status: status,
            last: entry.sequence
        )
        return comments.updateValue(comment, forKey: id) == nil ? [] : [.acceptedTwice(comment: id)]
    }

    private mutating func decide(_ entry: AuditEntry) -> [AuditDefect.Problem] {
        guard let id = entry.comment, let before = entry.before, let after = entry.after,
            let operation = entry.operation
        else {
            return [.incomplete]
        }
        var problems = changeStatus(of: id, entry, before: before, after: after)
        if !saysSameScore(entry, id) { problems.append(.scoreOfDecision(comment: id)) }
        let logged = LoggedOperation(
            action: entry.action,
            actor: entry.actor,
            time: entry.time,
            reason: entry.reasons.first,
            undoes: entry.undoes
        )
        if let other = operations.updateValue(logged, forKey: operation), other != logged {
            problems.append(.operation(operation))
        }
        let decision = LoggedDecision(
            entry: entry.sequence,
            before: before,
            after: after,
            note: entry.note,
            label: comments[id]?.label
        )
        let key = LoggedDecision.Key(operation: operation, comment: id)
        if decisions.updateValue(decision, forKey: key) != nil { problems.append(.operation(operation)) }
        let undone = entry.undoes.flatMap { decisions[.init(operation: $0, comment: id)] }
        teach(id, entry, operation: operation, undone: undone)
        if entry.action == .undo {
            if undone?.before != after || undone?.after != before {
                problems.append(.wrongUndo(operation: entry.undoes ?? 0))
            }
        }
        return problems
    }

    /// A decision's entry repeats what the filter had said of the comment, or says nothing of it.
    private func saysSameScore(_ entry: AuditEntry, _ id: Int64) -> Bool {
        guard entry.score != nil || entry.model != nil || !entry.thresholds.isEmpty, let comment = comments[id] else {
            return true
        }
        return entry.score == comment.score && entry.model == comment.model && entry.thresholds == comment.thresholds
    }

    /// An undo brings back what was taught before the decision that it undoes.
    private mutating func teach(_ id: Int64, _ entry: AuditEntry, operation: Int64, undone: LoggedDecision?) {
        let before = comments[id]?.label
        let isUndo = entry.action == .undo
        let label =
            isUndo
            ? undone?.label
            : LessonLabel.isSpam(status: entry.after ?? "", reason: entry.reasons.first)
                .map { LoggedLesson.Label(isSpam: $0, origin: entry.sequence) }
        guard before != nil || label != nil else { return }
        lessons.append(
            LoggedLesson(
                entry: entry.sequence,
                comment: id,
                operation: operation,
                isSpam: label?.isSpam,
                origin: isUndo ? label?.origin : nil
            )
        )
        comments[id]?.label = label
        comments[id]?.lastLesson = entry.sequence
    }

    private mutating func storeModel(_ entry: AuditEntry) -> [AuditDefect.Problem] {
        guard let record = ModelRecord(changes: entry.changes) else { return [.incomplete] }
        models.append(LoggedModel(entry: entry.sequence, record: record))
        return []
    }

    private mutating func erase(_ entry: AuditEntry) -> [AuditDefect.Problem] {
        guard let id = entry.comment, let before = entry.before, let after = entry.after else { return [.incomplete] }
        let problems = changeStatus(of: id, entry, before: before, after: after)
        comments[id]?.isErased = true
        forgetLessons(of: id)
        return problems + (isSeenByTwo(entry) ? [] : [.seenByOne])
    }

    /// A model is stored before what it learned from is destroyed. What was erased while there was no filter taught nothing.
    private mutating func forgetLessons(of id: Int64) {
        let kept = models.last?.record.position ?? 0
        guard let last = comments[id]?.lastLesson, last > kept else { return }
        lessons.removeAll { $0.comment == id && $0.entry > kept }
    }

    private mutating func changeStatus(
        of id: Int64,
        _ entry: AuditEntry,
        before: String,
        after: String
    ) -> [AuditDefect.Problem] {
        guard let comment = comments[id] else { return [.neverAccepted(comment: id)] }
        comments[id]?.status = after
        comments[id]?.last = entry.sequence
        if comment.isErased { return [.changedAfterErasure(comment: id)] }
        return comment.status == before ? [] : [.statusBefore(comment: id, says: before, was: comment.status)]
    }

    private mutating func changeSite(_ entry: AuditEntry) -> [AuditDefect.Problem] {
        guard let id = entry.site else { return [.incomplete] }
        if entry.action == .removeSite {
            return sites.removeValue(forKey: id) == nil ? [.siteGone(id)] : []
        }
        let isNew = entry.action == .addSite
        guard var site = isNew ? LoggedSite(last: 0) : sites[id] else { return [.siteGone(id)] }
        site.last = entry.sequence
        site.version = entry.policyVersion
        var problems: [AuditDefect.Problem] = []
        for change in entry.changes {
            guard let colon = change.firstRange(of: ": ") else {
                problems.append(.incomplete)
                continue
            }
            let key = String(change[..<colon.lowerBound])
            let value = change[colon.upperBound...]
            if isNew {
                site.settings[key] = String(value)
            } else if let new = Self.newValue(value, old: site.settings[key]) {
                site.settings[key] = new
            } else {
                problems.append(.setting(site: id, key: key))
            }
        }
        sites[id] = site
        return problems
    }

    /// What stands behind the arrow of `OLD -> NEW`, where the old value is the known one; nil where it is not. Of a value that
    /// the log never mentioned anything is believed that has no arrow of its own.
    private static func newValue(_ text: Substring, old: String?) -> String? {
        if let old {
            let prefix = "\(old) -> "
            return text.hasPrefix(prefix) ? String(text.dropFirst(prefix.count)) : nil
        }
        return text.firstRange(of: " -> ").map { String(text[$0.upperBound...]) }
    }
}
