/// So many events in a period, written `30/10m`.
package struct Rate: Hashable, Sendable, Codable, CustomStringConvertible {
    package var count: Int
    package var period: Duration

    package init(count: Int, period: Duration) {
        self.count = count
        self.period = period
    }

    /// Returns nil unless the text is a positive number, `/`, and a duration.
    package init?(_ text: String) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 2, let count = Int(parts[0]), count > 0, count <= 1_000_000,
            let period = Duration(text: String(parts[1])), period > .zero
        else {
            return nil
        }
        self.init(count: count, period: period)
    }

    package var description: String {
        "\(count)/\(period.text)"
    }
}
