import Foundation
import Moderation
import UnixSignals

/// Follows the queue until SIGINT or SIGTERM: a line for what is there, for what comes and for what leaves it.
struct QueueWatch {
    let filter: QueueFilter
    let installation: Installation
    let isJSON: Bool
    let context: CommandContext

    private var store: any ModerationDesk { installation.store }

    func run() async throws -> CommandOutcome {
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask {
                for await _ in await UnixSignalsSequence(trapping: .sigint, .sigterm) { return }
            }
            group.addTask { try await follow() }
            try await group.next()
            group.cancelAll()
        }
        return .done
    }

    private func follow() async throws {
        // First where the log stands, then what is there: so nothing is missed, and what came between is known already.
        var position = try await store.changes(after: nil, filter: filter).position
        var listed: [Int64: CommentStatus] = [:]
        for comment in try await store.comments(filter) {
            show(comment, after: nil)
            listed[comment.id] = comment.status
        }
        while !Task.isCancelled {
            let found = try await store.changes(after: position, filter: filter)
            for change in found.changes where listed[change.comment.id] != change.comment.status {
                show(change.comment, after: change.lastDecision)
            }
            if found.position == position {
                try await Task.sleep(for: installation.isLocal ? .milliseconds(300) : .seconds(2))
            } else {
                listed = [:]
            }
            position = found.position
        }
    }

    /// Whether something is to be told: it is here, or it was here before.
    private func concerns(_ comment: Comment, after decision: Decision?) -> Bool {
        if isMeant(comment) { return true }
        if let decision { return filter.statuses.contains(decision.before) }
        // What was erased has no text, and has left without a decision.
        return comment.name.isEmpty && comment.content.isEmpty
    }

    private func isMeant(_ comment: Comment) -> Bool {
        guard filter.statuses.contains(comment.status) else { return false }
        return filter.isUnsolved.map { $0 == comment.isUnsolved } ?? true
    }

    private func show(_ comment: Comment, after decision: Decision?) {
        guard concerns(comment, after: decision) else { return }
        let isMeant = isMeant(comment)
        if isJSON { return showJSON(comment, isMeant: isMeant, after: decision) }
        var parts = [String(comment.id)]
        if let decision {
            parts.append("\(decision.after.pastTense) by \(decision.moderator)")
            if let reason = decision.reason { parts.append(reason) }
        } else {
            parts.append(isMeant ? "new" : comment.status.rawValue)
        }
        if isMeant { parts += [comment.thread.key, comment.name, comment.summary] }
        let text = parts.map(\.singleLine).joined(separator: "  ").truncated(toColumns: context.output.columns)
        context.output.line(isMeant ? text : context.output.styled(text, comment.status.style ?? .yellow))
    }

    private func showJSON(_ comment: Comment, isMeant: Bool, after decision: Decision?) {
        guard case .object(let members) = comment.json(at: context.now()) else { return }
        let event = isMeant ? decision == nil ? "new" : "back" : "left"
        context.output.line(
            .object(
                [.init(name: "event", value: .string(event))] + members + [
                    .init(name: "moderator", value: JSONValue(decision?.moderator)),
                    .init(name: "operation", value: JSONValue(decision?.operation)),
                ]
            )
        )
    }
}
