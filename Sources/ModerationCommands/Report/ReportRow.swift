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
    /// The 95 % interval, of a share or another estimate.
    let interval: ClosedRange<Double>?
    /// How many it was taken of.
    let total: Int?

    init(
        _ section: String,
        key: String = "",
        _ measure: String,
        _ value: Double?,
        in interval: ClosedRange<Double>? = nil,
        of total: Int? = nil
    ) {
        self.section = section
        self.key = key
        self.measure = measure
        self.value = value
        self.interval = interval
        self.total = total
    }

    init(_ section: String, key: String = "", _ measure: String, _ proportion: Proportion) {
        self.init(
            section,
            key: key,
            measure,
            proportion.share,
            in: proportion.interval,
            of: proportion.total
        )
    }

    init(_ section: String, key: String = "", _ measure: String, _ share: StratifiedShare) {
        self.init(section, key: key, measure, share.share, in: share.interval, of: share.read)
    }

    var json: JSONValue {
        .object([
            "section": .string(section), "key": JSONValue(key.isEmpty ? nil : key), "measure": .string(measure),
            "value": JSONValue(value), "lower": JSONValue(interval?.lowerBound),
            "upper": JSONValue(interval?.upperBound), "of": JSONValue(total.map { Int64($0) }),
        ])
    }

    var fields: [String] {
        [
            section, key, measure, Self.text(value), Self.text(interval?.lowerBound), Self.text(interval?.upperBound),
            total.map { String($0) } ?? "",
        ]
    }

    private static func text(_ value: Double?) -> String {
        guard let value else { return "" }
        return value == value.rounded() && abs(value) < 1e15 ? String(Int64(value)) : "\(value)"
    }
}
