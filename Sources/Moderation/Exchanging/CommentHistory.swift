/// What happened to a comment where it was before it was imported. It is kept and told, and moves on with the next export; it
/// decides nothing here, and teaches the filter nothing.
package struct CommentHistory: Hashable, Sendable, Codable {
    package struct PastDecision: Hashable, Sendable, Codable {
        package let operation: Int64
        package let before: CommentStatus
        package let after: CommentStatus
        package let reason: String?
        package let note: String?
        package let moderator: String
        package let time: UnixTime

        package init(_ decision: Decision) {
            operation = decision.operation
            before = decision.before
            after = decision.after
            reason = decision.reason
            note = decision.note
            moderator = decision.moderator
            time = UnixTime(decision.time)
        }
    }

    package struct PastAppeal: Hashable, Sendable, Codable {
        package let message: String
        package let state: String
        package let against: Int64
        package let created: UnixTime
        package let answer: String?
        package let moderator: String?
        package let decided: UnixTime?

        package init(_ appeal: Appeal) {
            message = appeal.message
            state = appeal.state.rawValue
            against = appeal.against
            created = UnixTime(appeal.created)
            answer = appeal.answer?.text
            moderator = appeal.answer?.moderator
            decided = appeal.answer.map { UnixTime($0.time) }
        }
    }

    /// Oldest first.
    package var decisions: [PastDecision]
    package var appeal: PastAppeal?
    /// Which model of the filter gave the score, and in which band it put the comment.
    package var model: String?
    package var band: String?

    package init(
        decisions: [PastDecision] = [],
        appeal: PastAppeal? = nil,
        model: String? = nil,
        band: String? = nil
    ) {
        self.decisions = decisions
        self.appeal = appeal
        self.model = model
        self.band = band
    }

    package var isEmpty: Bool {
        decisions.isEmpty && appeal == nil && model == nil && band == nil
    }

    /// With what has happened since.
    package func followed(by later: CommentHistory) -> CommentHistory {
        CommentHistory(
            decisions: decisions + later.decisions,
            appeal: later.appeal ?? appeal,
            model: later.model ?? model,
            band: later.band ?? band
        )
    }
}
