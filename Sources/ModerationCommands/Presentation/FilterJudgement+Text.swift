import Foundation
import Moderation
import SpamFilter

extension FilterJudgement {
    /// `97.3 % spam`.
    var short: String {
        "\(Self.percent(score.probability)) \(band.rawValue)"
    }

    /// What said most, with its share of the logit; nil where nothing was learned that says something.
    var strongestWords: String? {
        guard !strongest.isEmpty else { return nil }
        return strongest.map { part in
            let share = String(format: "%+.2f", Double(part.millionths) / 1e6)
            return "\(part.words(in: .en)) \(share)"
        }.joined(separator: ", ")
    }

    /// What the filter said, for the story of a comment.
    var story: [String] {
        let spam = thresholds.spam.map { "looks like spam from \(Self.percent($0.probability)) on" }
        let trusted = thresholds.trusted.map { "trusted below \(Self.percent($0.probability))" }
        let bounds = [spam, trusted].compactMap(\.self)
        let limits = bounds.isEmpty ? "too little learned for thresholds" : bounds.joined(separator: ", ")
        return [
            "the filter said \(short) (model \(model); \(limits))",
            strongestWords.map { "because: \($0)" },
            firstAlike.map { "nearly the same as comment \($0)" },
        ].compactMap(\.self)
    }

    var json: JSONValue {
        .object([
            "model": .string(model.description),
            "probability": .number(score.probability),
            "millionths": .integer(Int64(score.millionths)),
            "band": .string(band.rawValue),
            "spamThreshold": JSONValue(thresholds.spam?.probability),
            "trustedThreshold": JSONValue(thresholds.trusted?.probability),
            "firstAlike": JSONValue(firstAlike),
            "strongest": .array(strongest.map(\.json)),
        ])
    }

    private static func percent(_ probability: Double) -> String {
        String(format: "%.1f %%", 100 * probability)
    }
}
