import Foundation
import SpamFilter

extension SpamMetrics {
    /// For people.
    var lines: [String] {
        [
            "\(hamCount + spamCount) comments scored, \(spamCount) of them spam.",
            "(1-AUC)%               \(Self.digits(100 * areaAbove, 3))   chance that a ham scores above a spam",
            "spam caught            \(Self.digits(100 * caughtAtOnePercent, 1)) % at 1 % ham loss, "
                + "\(Self.digits(100 * caughtAtOnePerMille, 1)) % at 0.1 %",
            "at probability 0.5     \(Self.digits(100 * hamLost, 2)) % of ham lost, \(Self.digits(100 * spamMissed, 2)) % of spam missed",
            "calibration error      \(Self.digits(100 * calibrationError, 2)) %",
        ]
    }

    func json(feedback: SpamEvaluation.Feedback, modelSize: Int, rate: Double) -> JSONValue {
        .object([
            "protocol": .string(feedback.rawValue),
            "comments": .integer(Int64(hamCount + spamCount)),
            "spam": .integer(Int64(spamCount)),
            "area_above_percent": .number(100 * areaAbove),
            "caught_at_1_percent": .number(100 * caughtAtOnePercent),
            "caught_at_0_1_percent": .number(100 * caughtAtOnePerMille),
            "ham_lost_percent": .number(100 * hamLost),
            "spam_missed_percent": .number(100 * spamMissed),
            "calibration_error_percent": .number(100 * calibrationError),
            "model_version": .integer(Int64(SpamModel.version)),
            "model_bytes": .integer(Int64(modelSize)),
            "comments_per_cpu_second": .number(rate.rounded()),
        ])
    }

    private static func digits(_ number: Double, _ count: Int) -> String {
        String(format: "%.\(count)f", number)
    }
}
