import Foundation
import SpamFilter

extension SpamModel {
    var lessons: String { "\(hamCount) ham and \(spamCount) spam" }

    var lines: [String] {
        let thresholds = thresholds(for: SpamBudget())
        let spam = thresholds.spam.map { "from \(Self.percent($0.probability)) on" } ?? "not yet set"
        let trusted = thresholds.trusted.map { "below \(Self.percent($0.probability))" } ?? "not yet set"
        return [
            "Version \(Self.version), \(bytes.count) bytes.",
            "Learned \(lessons).",
            "Calibration error of the scores given before learning: \(Self.percent(history.calibrationError)).",
            "Looks like spam: \(spam), at 1 % ham loss. Trusted: \(trusted), at 1 % spam leak.",
        ]
    }

    var json: JSONValue {
        let thresholds = thresholds(for: SpamBudget())
        return .object([
            "version": .integer(Int64(Self.version)),
            "bytes": .integer(Int64(bytes.count)),
            "ham": .integer(Int64(hamCount)),
            "spam": .integer(Int64(spamCount)),
            "calibration_error_percent": .number(100 * history.calibrationError),
            "spam_threshold": JSONValue(thresholds.spam?.probability),
            "trusted_threshold": JSONValue(thresholds.trusted?.probability),
        ])
    }

    private static func percent(_ share: Double) -> String { String(format: "%.2f %%", 100 * share) }
}
