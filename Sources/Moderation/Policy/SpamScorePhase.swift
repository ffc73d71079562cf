import Foundation
import SpamFilter

/// The filter's score, judged by the site's budget of lost ham. What looks like spam is held apart; what the filter could not
/// judge is a person's.
struct SpamScorePhase: PolicyPhase {
    func review(_ context: PolicyContext) -> PhaseFinding? {
        switch context.opinion {
        case .off: return nil
        case .failed: return PhaseFinding(.unsure, Reason(.filterFailed))
        case .judged(let judgement):
            guard judgement.band == .spam, let threshold = judgement.thresholds.spam else { return nil }
            return PhaseFinding(
                .spam,
                Reason(
                    .spamScore,
                    facts: [
                        "probability": Self.percent(judgement.score.probability),
                        "threshold": Self.percent(threshold.probability),
                        "model": judgement.model.description,
                    ]
                )
            )
        }
    }

    private static func percent(_ probability: Double) -> String {
        String(format: "%.2f %%", 100 * probability)
    }
}
