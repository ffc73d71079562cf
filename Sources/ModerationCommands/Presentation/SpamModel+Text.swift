import Foundation
import Moderation
import SpamFilter

extension SpamModel {
    var lessons: String { "\(hamCount) ham and \(spamCount) spam" }

    /// What it knows, and where its bands lie by each budget.
    func lines(for budgets: [SiteBudget]) -> [String] {
        var lines = [
            "Version \(Self.version), revision \(revision), \(bytes.count) bytes.",
            "Learned \(lessons).",
            "Calibration error of the scores given before learning: \(Self.percent(history.calibrationError)).",
        ]
        lines += budgets.flatMap { bandLines(by: $0) }
        for (code, record) in rules.sorted(by: { $0.key < $1.key }) {
            let precision = record.precision.map(Self.percent) ?? "none"
            lines.append("rule \(code): \(precision) of \(record.count) were spam")
        }
        return lines
    }

    private func bandLines(by budget: SiteBudget) -> [String] {
        let thresholds = thresholds(for: budget.budget)
        let spam = thresholds.spam.map { "from \(Self.percent($0.probability)) on" } ?? "not yet set"
        let trusted = thresholds.trusted.map { "below \(Self.percent($0.probability))" } ?? "not yet set"
        let sites = budget.sites.isEmpty ? "" : " (\(budget.sites.joined(separator: ", ")))"
        let loss = budget.hamLoss.description.replacing("%", with: " %")
        let heading = "Looks like spam: \(spam), at \(loss) ham loss\(sites). Trusted: \(trusted), at 1 % spam leak."
        return [heading]
            + SpamBand.allCases.map { band in
                let shares = [false, true].map { isSpam in
                    history.share(isSpam: isSpam, in: band, by: thresholds).map(Self.percent) ?? "none"
                }
                return "\(band.rawValue): \(shares[0]) of the ham, \(shares[1]) of the spam"
            }
    }

    /// The bands by the first budget, and by all.
    func json(for budgets: [SiteBudget]) -> JSONValue {
        var members: [JSONValue.Member] = [
            .init(name: "version", value: .integer(Int64(Self.version))),
            .init(name: "revision", value: .integer(Int64(clamping: revision))),
            .init(name: "bytes", value: .integer(Int64(bytes.count))),
            .init(name: "ham", value: .integer(Int64(hamCount))),
            .init(name: "spam", value: .integer(Int64(spamCount))),
            .init(name: "calibration_error_percent", value: .number(100 * history.calibrationError)),
        ]
        members += bandMembers(by: budgets.first ?? SiteBudget())
        members.append(.init(name: "budgets", value: .array(budgets.map { .object(json(of: $0)) })))
        let records = rules.sorted { $0.key < $1.key }.map { code, record in
            JSONValue.object([
                "code": .string(code), "ham": .integer(Int64(record.ham)), "spam": .integer(Int64(record.spam)),
            ])
        }
        members.append(.init(name: "rules", value: .array(records)))
        return .object(members)
    }

    private func json(of budget: SiteBudget) -> [JSONValue.Member] {
        [
            .init(name: "ham_loss", value: .number(budget.hamLoss.value)),
            .init(name: "sites", value: .array(budget.sites.map { .string($0) })),
        ] + bandMembers(by: budget)
    }

    private func bandMembers(by budget: SiteBudget) -> [JSONValue.Member] {
        let thresholds = thresholds(for: budget.budget)
        let bands = SpamBand.allCases.map { band in
            JSONValue.object([
                "band": .string(band.rawValue),
                "ham": JSONValue(history.share(isSpam: false, in: band, by: thresholds)),
                "spam": JSONValue(history.share(isSpam: true, in: band, by: thresholds)),
            ])
        }
        return [
            .init(name: "spam_threshold", value: JSONValue(thresholds.spam?.probability)),
            .init(name: "trusted_threshold", value: JSONValue(thresholds.trusted?.probability)),
            .init(name: "bands", value: .array(bands)),
        ]
    }

    private static func percent(_ share: Double) -> String { String(format: "%.2f %%", 100 * share) }
}
