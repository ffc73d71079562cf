import Moderation
import SpamFilter

extension ThresholdsInForce {
    var line: String {
        let spam =
            thresholds.spam.map { "what is at \($0.percent) or more looks like spam" } ?? "nothing looks like spam"
        let trusted = thresholds.trusted.map { "what is below \($0.percent) is trusted" } ?? "nothing is trusted"
        let sites = budget.sites.isEmpty ? "" : " (\(budget.sites.joined(separator: ", ")))"
        return "For now, after many lessons of one kind in a row, \(spam), and \(trusted)\(sites)."
    }

    var json: JSONValue {
        .object([
            "ham_loss": .number(budget.hamLoss.value), "sites": .array(budget.sites.map { .string($0) }),
            "spam_threshold": JSONValue(thresholds.spam?.probability),
            "trusted_threshold": JSONValue(thresholds.trusted?.probability),
        ])
    }
}

extension SpamScore {
    fileprivate var percent: String {
        let hundredths = Int((10_000 * probability).rounded())
        return "\(hundredths / 100).\(hundredths % 100 / 10)\(hundredths % 10) %"
    }
}
