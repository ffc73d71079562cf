import Foundation
import Moderation
import SpamFilter

extension SpamModel {
    var lessons: String { "\(hamCount) ham and \(spamCount) spam" }
}

extension ModelFigures {
    var lessons: String { "\(ham) ham and \(spam) spam" }

    /// What the model knows, and where its bands lie by each budget.
    var lines: [String] {
        var lines = [
            "Version \(version), revision \(revision), \(size) bytes.",
            "Learned \(lessons).",
            "Calibration error of the scores given before learning: \(percent(calibrationError)).",
        ]
        lines += bands.flatMap(\.lines)
        for rule in rules {
            let count = rule.ham + rule.spam
            let precision = count == 0 ? "none" : percent(Double(rule.spam) / Double(count))
            lines.append("rule \(rule.code): \(precision) of \(count) were spam")
        }
        return lines
    }

    /// The bands by the first budget, and by all.
    var json: JSONValue {
        var members: [JSONValue.Member] = [
            .init(name: "version", value: .integer(Int64(version))),
            .init(name: "revision", value: .integer(revision)),
            .init(name: "bytes", value: .integer(Int64(size))),
            .init(name: "ham", value: .integer(Int64(ham))),
            .init(name: "spam", value: .integer(Int64(spam))),
            .init(name: "calibration_error_percent", value: .number(100 * calibrationError)),
        ]
        members += bands.first?.members ?? []
        members.append(.init(name: "budgets", value: .array(bands.map(\.json))))
        let records = rules.map { rule in
            JSONValue.object([
                "code": .string(rule.code), "ham": .integer(Int64(rule.ham)), "spam": .integer(Int64(rule.spam)),
            ])
        }
        members.append(.init(name: "rules", value: .array(records)))
        return .object(members)
    }
}

extension ModelFigures.Bands {
    fileprivate var lines: [String] {
        let spam = thresholds.spam.map { "from \(percent($0.probability)) on" } ?? "not yet set"
        let trusted = thresholds.trusted.map { "below \(percent($0.probability))" } ?? "not yet set"
        let sites = budget.sites.isEmpty ? "" : " (\(budget.sites.joined(separator: ", ")))"
        let loss = budget.hamLoss.description.replacing("%", with: " %")
        let heading = "Looks like spam: \(spam), at \(loss) ham loss\(sites). Trusted: \(trusted), at 1 % spam leak."
        return [heading]
            + shares.map { shares in
                let (ham, spam) = (shares.ham.map(percent) ?? "none", shares.spam.map(percent) ?? "none")
                return "\(shares.band.rawValue): \(ham) of the ham, \(spam) of the spam"
            }
    }

    fileprivate var json: JSONValue {
        .object(
            [
                .init(name: "ham_loss", value: .number(budget.hamLoss.value)),
                .init(name: "sites", value: .array(budget.sites.map { .string($0) })),
            ] + members
        )
    }

    fileprivate var members: [JSONValue.Member] {
        let bands = shares.map { shares in
            JSONValue.object([
                "band": .string(shares.band.rawValue), "ham": JSONValue(shares.ham), "spam": JSONValue(shares.spam),
            ])
        }
        return [
            .init(name: "spam_threshold", value: JSONValue(thresholds.spam?.probability)),
            .init(name: "trusted_threshold", value: JSONValue(thresholds.trusted?.probability)),
            .init(name: "bands", value: .array(bands)),
        ]
    }
}

private func percent(_ share: Double) -> String { String(format: "%.2f %%", 100 * share) }
