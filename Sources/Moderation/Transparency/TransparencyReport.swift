package import Foundation

/// How a site moderates, in figures that name nobody.
package struct TransparencyReport: Hashable, Sendable {
    package struct Month: Hashable, Sendable {
        /// Its first moment, in the site's time zone.
        package let start: Date
        package let counts: TransparencyCounts
        package var reasons: MergedCounts {
            MergedCounts(counts.refused)
        }
    }

    /// How many months it goes back, the present one among them.
    private static let monthCount = 12

    package let made: Date
    /// The newest first; those without a comment are left out.
    package let months: [Month]
    /// Of all months.
    package let total: TransparencyCounts
    /// By state.
    package let appeals: MergedCounts

    /// - Parameters:
    ///   - made: When the figures were read.
    ///   - months: First moment and counts of each.
    ///   - appeals: Made in the same time.
    package init(made: Date, months: [(start: Date, counts: TransparencyCounts)], appeals: [Appeal.State: Int]) {
        self.made = made
        self.months = months.filter { $0.counts.received > 0 }.sorted { $0.start > $1.start }
            .map { Month(start: $0.start, counts: $0.counts) }
        var total = TransparencyCounts()
        for month in months { total.add(month.counts) }
        self.total = total
        self.appeals = MergedCounts(Dictionary(uniqueKeysWithValues: appeals.map { ($0.key.rawValue, $0.value) }))
    }

    /// The first moments of the months that a report covers, the oldest first.
    package static func months(of site: Site, now: Date) -> [Date] {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = TimeZone(identifier: site.policy.timeZone) ?? .gmt
        guard let present = calendar.dateInterval(of: .month, for: now)?.start else { return [] }
        return (0..<monthCount).reversed().compactMap { calendar.date(byAdding: .month, value: -$0, to: present) }
    }
}
