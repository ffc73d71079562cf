import Moderation

/// Tells what became of appeals that were answered.
struct AppealReport {
    let decision: AppealDecision
    let result: AppealDecisionResult
    let context: CommandContext

    var outcome: CommandOutcome {
        if result.answered.isEmpty && result.obstacles.isEmpty { return .nothingMatched }
        return result.obstacles.isEmpty && result.unknown.isEmpty ? .done : .failed
    }

    func print() {
        let count = result.answered.count.counted("appeal")
        if result.answered.isEmpty {
            context.output.line("No appeal was answered.")
        } else if let operation = result.operation {
            let ids = String(idList: result.answered)
            context.output.line("Operation \(operation): granted \(count), published \(ids).")
        } else {
            let verb = decision.verdict == .grant ? "Granted" : "Upheld the decision against"
            context.output.line("\(verb) \(count): \(String(idList: result.answered)).")
        }
        for obstacle in result.obstacles {
            context.output.writeError("\(sentence(obstacle))\n")
        }
        if !result.unknown.isEmpty {
            context.output.writeError("There is no appeal for \(String(idList: result.unknown)).\n")
        }
    }

    func printJSON() {
        let obstacles = result.obstacles.map { obstacle in
            JSONValue.object([
                "id": .integer(obstacle.appeal), "code": .string(obstacle.kind.code),
                "message": .string(sentence(obstacle)),
            ])
        }
        context.output.line(
            .object([
                "operation": JSONValue(result.operation),
                "answered": .array(result.answered.map { .integer($0) }),
                "refused": .array(obstacles),
                "unknown": .array(result.unknown.map { .integer($0) }),
            ])
        )
    }

    private func sentence(_ obstacle: AppealDecisionResult.Obstacle) -> String {
        let id = obstacle.appeal
        return switch obstacle.kind {
        case .answered(let answer, let state):
            "\(id): the appeal was \(state.rawValue) by \(answer.moderator.singleLine) already, which is final."
        case .ownDecision(let operation):
            "\(id): \(decision.moderator.singleLine) refused this comment (operation \(operation)). "
                + "Another moderator must answer the appeal."
        case .notRefused(let status):
            "\(id): the comment is \(status.rawValue) now, so there is nothing to uphold. Grant the appeal, or decide anew first."
        case .erased:
            "\(id): the comment was erased, and the appeal with it."
        }
    }
}

extension AppealDecisionResult.Obstacle.Kind {
    /// Stable, for scripts.
    fileprivate var code: String {
        switch self {
        case .answered: "answered"
        case .ownDecision: "own_decision"
        case .notRefused: "not_refused"
        case .erased: "erased"
        }
    }
}
