import Moderation
import TerminalScreen

extension WorkbenchModel {
    /// The comment that may be decided on now.
    var decidable: Comment? {
        sending == nil && trouble == nil ? current : nil
    }

    mutating func decide(_ status: CommentStatus, reason: String? = nil) -> [WorkbenchEffect] {
        guard let comment = decidable else { return [] }
        if queue == .appeals { return answer(comment, status) }
        if !marked.isEmpty {
            // What has the status already needs no decision.
            let meant = marked.filter { $0.status != status }
            return meant.isEmpty
                ? [] : carryOut(.decide(WorkDecision(comments: meant, status: status, reason: reason)))
        }
        if comment.status == status {
            // A person's word that the policy was right is a decision too.
            if status == .spam { return decide(.rejected, reason: DecisionReason.spam.rawValue) }
            notice = .kept(comment.id)
            return list.move(by: 1) ? look() : []
        }
        let takesCopies = (copies?.count ?? 0) > 1
        return carryOut(
            .decide(WorkDecision(comments: [comment], status: status, reason: reason, takesCopies: takesCopies))
        )
    }

    private mutating func answer(_ comment: Comment, _ status: CommentStatus) -> [WorkbenchEffect] {
        guard status == .approved || status == .rejected else {
            notice = .noAppeal
            return []
        }
        let verdict: AppealDecision.Verdict = status == .approved ? .grant : .uphold
        open(.answer(comment, verdict, LineEditor(limit: AppealDecision.longestAnswer)))
        return []
    }

    mutating func undo() -> [WorkbenchEffect] {
        guard sending == nil, trouble == nil else { return [] }
        guard let last = done.last else {
            notice = .nothingToUndo
            return []
        }
        return carryOut(.undo(last.operation, last.comments))
    }

    mutating func carryOut(_ step: WorkStep) -> [WorkbenchEffect] {
        sending = step
        isRetry = false
        notice = nil
        return [.carryOut(step)]
    }

    mutating func carriedOut(_ step: WorkStep, _ result: DecisionResult) -> [WorkbenchEffect] {
        sending = nil
        switch step {
        case .decide(let decision): return decided(decision, result)
        case .undo(let operation, let comments): return undone(operation, comments, result)
        case .answer, .note, .block, .redact: return []
        }
    }

    private mutating func decided(_ decision: WorkDecision, _ result: DecisionResult) -> [WorkbenchEffect] {
        let arrived = isRetry ? result.conflicts.filter { isOurs($0, decision) } : []
        let changed = Set(result.changed + arrived.map(\.comment))
        var effects: [WorkbenchEffect] = []
        if let operation = result.operation ?? arrived.first?.lastDecision?.operation {
            let before = decision.comments.filter { changed.contains($0.id) }
            done.append(Done(operation: operation, queue: queue, comments: before))
            notice = .decided(operation: operation, decision.status, count: changed.count)
            count(changed.count, of: decision.status)
        }
        marked.removeAll { changed.contains($0.id) }
        // With the decision its claim has ended.
        if let claim = claimed, changed.contains(claim.comment) { claimed = nil }
        if let conflict = result.conflicts.first(where: { !changed.contains($0.comment) }) {
            notice =
                conflict.kind == .lostAppeal
                ? .lostAppeal(conflict.comment)
                : conflict.claim.map { .held($0) }
                    ?? .conflict(conflict.comment, conflict.status, conflict.lastDecision)
            effects += result.conflicts.map { .inspect($0.comment) }
        } else if let id = result.unknown.first {
            notice = .gone(id)
            list.remove(Set(result.unknown))
        }
        if queue == .mine { return effects + changed.sorted().map { .inspect($0) } }
        list.remove(changed)
        effects += look(isNew: !changed.isEmpty)
        // What was known of the one that comes was asked for before this decision, which may be on the same author.
        if let id = current?.id, !changed.isEmpty, !effects.contains(.inspect(id)) { effects.append(.inspect(id)) }
        return effects
    }

    /// Whether it was decided by the very step whose answer was lost on its way.
    private func isOurs(_ conflict: DecisionResult.Conflict, _ decision: WorkDecision) -> Bool {
        conflict.lastDecision?.moderator == setting.moderator && conflict.lastDecision?.after == decision.status
    }

    /// What the queues have now, until they are counted again.
    private mutating func count(_ decided: Int, of status: CommentStatus) {
        guard queue != .mine else { return }
        sizes[queue] = max((sizes[queue] ?? 0) - decided, 0)
        sizes[.mine, default: 0] += decided
        if status == .pending { sizes[.unsure, default: 0] += decided }
    }

    private mutating func undone(
        _ operation: Int64,
        _ comments: [Comment],
        _ result: DecisionResult
    ) -> [WorkbenchEffect] {
        let last = done.popLast()
        guard let undo = result.operation else {
            let conflict = result.conflicts.first
            notice = conflict.map { .conflict($0.comment, $0.status, $0.lastDecision) } ?? .nothingToUndo
            return []
        }
        notice = .undone(operation: undo, undoes: operation, count: result.changed.count)
        let returned = comments.filter { result.changed.contains($0.id) }
        if last?.queue == queue {
            for comment in returned { surroundings[comment.id] = nil }
            queue == .mine ? returned.forEach { list.replace($0) } : list.insert(returned)
        }
        return [.count(request())] + look()
    }

    mutating func answered(
        _ comment: Comment,
        _ result: AppealDecisionResult,
        _ verdict: AppealDecision.Verdict
    ) -> [WorkbenchEffect] {
        sending = nil
        if result.answered.contains(comment.id) {
            notice = verdict == .grant ? .granted(comment.id) : .upheld(comment.id)
            sizes[.appeals] = max((sizes[.appeals] ?? 0) - 1, 0)
        } else {
            notice = .obstacle(comment.id, result.obstacles.first?.kind)
            if case .ownDecision? = result.obstacles.first?.kind { return list.move(by: 1) ? look() : [] }
        }
        list.remove([comment.id])
        return look()
    }

    /// A step that came to nothing stays what is to be done; what only was to be read is asked for again by the same key.
    /// An undo that will never be possible gives way to the one before it.
    mutating func failed(_ effect: WorkbenchEffect, _ text: String, isFinal: Bool) -> [WorkbenchEffect] {
        switch effect {
        case .carryOut(.undo(let operation, _)) where isFinal:
            sending = nil
            done.removeAll { $0.operation == operation }
            notice = .undoRefused(text)
            return []
        case .carryOut: sending = nil
        case .claim:
            claimFailed(isFinal: isFinal)
            return []
        default: break
        }
        if case .load(_, let number) = effect, number == list.number { list.isLoading = false }
        if case .carryOut? = trouble?.effect { return [] }
        trouble = Trouble(effect: effect, text: text)
        return []
    }

    mutating func retry() -> [WorkbenchEffect] {
        guard let effect = trouble?.effect else { return [] }
        trouble = nil
        switch effect {
        case .carryOut(let step): (sending, isRetry) = (step, true)
        case .load(_, let number):
            guard number == list.number else { return look(isNew: false) }
            list.isLoading = true
        default: break
        }
        return [effect]
    }
}
