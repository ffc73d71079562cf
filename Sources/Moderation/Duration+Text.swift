extension Duration {
    private static let units: [(suffix: String, milliseconds: Int64)] = [
        ("ms", 1), ("s", 1000), ("m", 60_000), ("h", 3_600_000), ("d", 86_400_000),
    ]

    /// Reads `500ms`, `30s`, `10m`, `2h`, `7d`, or a plain number of seconds. Returns nil for anything else, and for
    /// more than ten years.
    package init?(text: String) {
        let digits = text.prefix(while: { $0.isASCII && $0.isNumber })
        guard let number = Int64(digits) else { return nil }
        let suffix = digits.count == text.count ? "s" : String(text.dropFirst(digits.count))
        guard let unit = Self.units.first(where: { $0.suffix == suffix }) else { return nil }
        let (milliseconds, overflow) = number.multipliedReportingOverflow(by: unit.milliseconds)
        guard !overflow, milliseconds <= 3650 * 86_400_000 else { return nil }
        self = .milliseconds(milliseconds)
    }

    /// The shortest text that ``init(text:)`` reads back, to the millisecond.
    package var text: String {
        let milliseconds = wholeMilliseconds
        let unit = Self.units.last { milliseconds % $0.milliseconds == 0 && milliseconds >= $0.milliseconds }
        guard let unit else { return "0s" }
        return "\(milliseconds / unit.milliseconds)\(unit.suffix)"
    }

    /// Rounded down.
    package var wholeMilliseconds: Int64 {
        components.seconds * 1000 + components.attoseconds / 1_000_000_000_000_000
    }

    /// The same as a number of seconds, for arithmetic with `Date`.
    package var seconds: Double {
        Double(wholeMilliseconds) / 1000
    }
}
