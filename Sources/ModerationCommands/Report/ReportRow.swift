import AuditLog
import Foundation

/// One figure of the report: what `--json` and `--csv` print, and the tables of the page hold.
struct ReportRow: Hashable {
    static let names = ["section", "key", "measure", "value", "lower", "upper", "of"]

    let section: String
    /// A day, a rule, a moderator, a range of scores; empty where the section has only one of a kind.
    let key: String
    let measure: String
    let value: Double?
    /// Bounds of the 95 % interval, and how many the share was taken of, where the value is a share.
    let proportion: Proportion?

    init(_ section: String, key: String = "", _ measure: String, _ value: Double?) {
        self.section = section
        self.key = key
        self.measure = measure
        self.value = value
        self.proportion = nil
    }

    init(_ section: String, key: String = "", _ measure: String, _ proportion: Proportion) {
        self.section = section
        self.key = key
        self.measure = measure
        self.value = proportion.share
        self.proportion = proportion
    }

    var json: JSONValue {
        .object([
            "section": .string(section), "key": JSONValue(key.isEmpty ? nil : key), "measure": .string(measure),
            "value": JSONValue(value), "lower": JSONValue(proportion?.interval?.lowerBound),
            "upper": JSONValue(proportion?.interval?.upperBound),
            "of": JSONValue(proportion.map { Int64($0.total) }),
        ])
    }

    var fields: [String] {
        let interval = proportion?.interval
        return [
            section, key, measure, Self.text(value), Self.text(interval?.lowerBound), Self.text(interval?.upperBound),
            proportion.map { String($0.total) } ?? "",
        ]
    }

    private static func text(_ value: Double?) -> String {
        guard let value else { return "" }
        return value == value.rounded() && abs(value) < 1e15 ? String(Int64(value)) : "\(value)"
    }
}
