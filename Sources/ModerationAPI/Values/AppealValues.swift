package import Foundation
package import Moderation

package struct AppealsInput: Codable, Sendable {
    package let site: String?
    /// Open ones where none is named.
    package let state: [Appeal.State]?
    package let limit: Int?

    package init(_ filter: AppealFilter) {
        site = filter.site
        state = filter.states.sorted { $0.rawValue < $1.rawValue }
        limit = filter.limit
    }

    package var filter: AppealFilter {
        AppealFilter(site: site, states: state.map(Set.init) ?? [.open], limit: limit ?? 50)
    }
}

package struct AppealAnswerInput: Codable, Sendable {
    package let comments: [Int64]
    package let verdict: AppealDecision.Verdict
    /// For the visitors.
    package let answer: String?

    package init(_ decision: AppealDecision) {
        comments = decision.appeals
        verdict = decision.verdict
        answer = decision.answer
    }

    package func decision(moderator: String, time: Date) -> AppealDecision {
        AppealDecision(appeals: comments, verdict: verdict, answer: answer, moderator: moderator, time: time)
    }
}

package struct AppealValue: Codable, Sendable {
    package struct Answer: Codable, Sendable {
        let text: String?
        let moderator: String
        let time: Date
        let operation: Int64?

        init(_ answer: Appeal.Answer) {
            text = answer.text
            moderator = answer.moderator
            time = answer.time
            operation = answer.operation
        }

        var answer: Appeal.Answer {
            Appeal.Answer(text: text, moderator: moderator, time: time, operation: operation)
        }
    }

    let comment: Int64
    let site: String
    let message: String
    let created: Date
    let against: Int64
    let state: Appeal.State
    let answer: Answer?

    package init(_ appeal: Appeal) {
        comment = appeal.id
        site = appeal.site
        message = appeal.message
        created = appeal.created
        against = appeal.against
        state = appeal.state
        answer = appeal.answer.map(Answer.init)
    }

    package var appeal: Appeal {
        Appeal(
            id: comment,
            site: site,
            message: message,
            created: created,
            against: against,
            state: state,
            answer: answer?.answer
        )
    }
}

/// Nothing where nobody appealed.
package struct FoundAppealValue: Codable, Sendable {
    package let appeal: AppealValue?

    package init(_ appeal: Appeal?) {
        self.appeal = appeal.map(AppealValue.init)
    }
}

package struct AppealCaseValue: Codable, Sendable {
    let appeal: AppealValue
    let comment: CommentValue
    let refusal: DecisionValue

    package init(_ found: AppealCase) {
        appeal = AppealValue(found.appeal)
        comment = CommentValue(found.comment)
        refusal = DecisionValue(found.refusal)
    }

    package var found: AppealCase {
        AppealCase(appeal: appeal.appeal, comment: comment.comment, refusal: refusal.decision)
    }
}

package struct AppealResultValue: Codable, Sendable {
    /// One of the members says why.
    package struct Obstacle: Codable, Sendable {
        let comment: Int64
        let answered: AppealValue.Answer?
        let state: Appeal.State?
        let ownDecision: Int64?
        let notRefused: CommentStatus?

        init(_ obstacle: AppealDecisionResult.Obstacle) {
            comment = obstacle.appeal
            var (answered, state, own, status): (AppealValue.Answer?, Appeal.State?, Int64?, CommentStatus?)
            switch obstacle.kind {
            case .answered(let answer, let outcome): (answered, state) = (.init(answer), outcome)
            case .ownDecision(let operation): own = operation
            case .notRefused(let now): status = now
            case .erased: break
            }
            (self.answered, self.state, ownDecision, notRefused) = (answered, state, own, status)
        }

        var obstacle: AppealDecisionResult.Obstacle {
            let kind: AppealDecisionResult.Obstacle.Kind
            if let answered, let state {
                kind = .answered(answered.answer, state)
            } else if let ownDecision {
                kind = .ownDecision(operation: ownDecision)
            } else {
                kind = notRefused.map { .notRefused($0) } ?? .erased
            }
            return .init(appeal: comment, kind: kind)
        }
    }

    let operation: Int64?
    let answered: [Int64]
    let obstacles: [Obstacle]
    let unknown: [Int64]

    package init(_ result: AppealDecisionResult) {
        operation = result.operation
        answered = result.answered
        obstacles = result.obstacles.map(Obstacle.init)
        unknown = result.unknown
    }

    package var result: AppealDecisionResult {
        AppealDecisionResult(
            operation: operation,
            answered: answered,
            obstacles: obstacles.map(\.obstacle),
            unknown: unknown
        )
    }
}
