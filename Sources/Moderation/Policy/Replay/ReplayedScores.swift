import AuditLog
import Foundation
import SpamFilter

/// The scores that the filter gave, by what was decided about the comments later, as far as the log was read: what thresholds
/// for another budget of lost ham are made from.
struct ReplayedScores: Sendable {
    private var scores: [Int64: SpamScore] = [:]
    /// Whether a comment was found to be spam, as it stands.
    private var labels: [Int64: Bool] = [:]
    /// The same before each operation.
    private var before: [Int64: [Int64: Bool?]] = [:]
    private var history = ScoreHistory()

    mutating func follow(_ entry: AuditEntry) {
        guard let comment = entry.comment else { return }
        switch entry.action {
        case .accept: scores[comment] = entry.score.map(SpamScore.init(probability:))
        case .decide:
            let isSpam = LessonLabel.isSpam(status: entry.after ?? "", reason: entry.reasons.first)
            setLabel(isSpam, of: comment, operation: entry.operation)
        case .undo:
            let earlier = entry.undoes.flatMap { before[comment]?[$0] }
            setLabel(earlier ?? nil, of: comment, operation: entry.operation)
        default: break
        }
    }

    func thresholds(hamLoss: Double) -> SpamThresholds {
        history.thresholds(for: SpamBudget(hamLoss: hamLoss))
    }

    private mutating func setLabel(_ isSpam: Bool?, of comment: Int64, operation: Int64?) {
        guard let score = scores[comment] else { return }
        let old = labels[comment]
        if let operation { before[comment, default: [:]][operation] = .some(old) }
        if let old { history.forget(score, isSpam: old) }
        if let isSpam { history.record(score, isSpam: isSpam) }
        labels[comment] = isSpam
    }
}
