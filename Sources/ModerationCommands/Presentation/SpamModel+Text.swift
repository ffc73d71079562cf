import Foundation
import SpamFilter

extension SpamModel {
    var lessons: String { "\(hamCount) ham and \(spamCount) spam" }

    var lines: [String] {
        let thresholds = thresholds(for: SpamBudget())
        let spam = thresholds.spam.map { "from \(Self.percent($0.probability)) on" } ?? "not yet set"
        let trusted = thresholds.trusted.map { "below \(Self.percent($0.probability))" } ?? "not yet set"
        var lines = [
            "Version \(Self.version), revision \(revision), \(bytes.count) bytes.",
            "Learned \(lessons).",
            "Calibration error of the scores given before learning: \(Self.percent(history.calibrationError)).",
            "Looks like spam: \(spam), at 1 % ham loss. Trusted: \(trusted), at 1 % spam leak.",
        ]
        for band in SpamBand.allCases {
            let shares = [false, true].map { isSpam in
                history.share(isSpam: isSpam, in: band, by: thresholds).map(Self.percent) ?? "none"
            }
            lines.append("\(band.rawValue): \(shares[0]) of the ham, \(shares[1]) of the spam")
        }
        for (code, record) in rules.sorted(by: { $0.key < $1.key }) {
            let precision = record.precision.map(Self.percent) ?? "none"
            lines.append("rule \(code): \(precision) of \(record.ham + record.spam) were spam")
        }
        return lines
    }

    var json: JSONValue {
        let thresholds = thresholds(for: SpamBudget())
        return .object([
            "version": .integer(Int64(Self.version)),
            "revision": .integer(Int64(clamping: revision)),
            "bytes": .integer(Int64(bytes.count)),
            "ham": .integer(Int64(hamCount)),
            "spam": .integer(Int64(spamCount)),
            "calibration_error_percent": .number(100 * history.calibrationError),
            "spam_threshold": JSONValue(thresholds.spam?.probability),
            "trusted_threshold": JSONValue(thresholds.trusted?.probability),
            "bands": .array(
                SpamBand.allCases.map { band in
                    .object([
                        "band": .string(band.rawValue),
                        "ham": JSONValue(history.share(isSpam: false, in: band, by: thresholds)),
                        "spam": JSONValue(history.share(isSpam: true, in: band, by: thresholds)),
                    ])
                }
            ),
            "rules": .array(
                rules.sorted { $0.key < $1.key }.map { code, record in
                    .object([
                        "code": .string(code), "ham": .integer(Int64(record.ham)), "spam": .integer(Int64(record.spam)),
                    ])
                }
            ),
        ])
    }

    private static func percent(_ share: Double) -> String { String(format: "%.2f %%", 100 * share) }
}
