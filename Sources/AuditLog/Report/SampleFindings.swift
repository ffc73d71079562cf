package import Foundation

/// What a second review found in a sample.
package struct SampleFindings: Hashable, Sendable {
    package let record: SampleRecord
    package let site: String?
    package let time: Date
    /// Comments on which somebody gave an opinion.
    package let reviewed: Int
    /// Comments of which all that were asked could not say anything.
    package let skipped: Int
    /// Of what was refused (rejected, or held or marked as spam): what the second reviewer would have published.
    package let falsePositives: StratifiedShare
    /// Of what was approved: what the second reviewer would have refused.
    package let falseNegatives: StratifiedShare
    /// The same for each status by itself.
    package let wrongByStatus: [String: StratifiedShare]

    /// - Parameters:
    ///   - sample: As it was drawn.
    ///   - opinions: By comment, the last one on each; none that skipped.
    ///   - skipped: Comments on which there is none but such that skipped.
    init(_ sample: LoggedSample, opinions: [Int64: OpinionVerdict], skipped: Int) {
        func share(of statuses: Set<String>) -> StratifiedShare {
            let strata = sample.record.strata.filter { statuses.contains($0.status) }.map { stratum in
                let verdicts = stratum.comments.compactMap { opinions[$0] }
                return StratifiedShare.Stratum(
                    population: stratum.population,
                    read: verdicts.count,
                    found: verdicts.count { ($0 == .ham) != (stratum.status == "approved") }
                )
            }
            return StratifiedShare(strata)
        }
        record = sample.record
        site = sample.site
        time = sample.time
        reviewed = opinions.count
        self.skipped = skipped
        falsePositives = share(of: ["rejected", "spam"])
        falseNegatives = share(of: ["approved"])
        let statuses = Set(sample.record.strata.map(\.status))
        wrongByStatus = Dictionary(uniqueKeysWithValues: statuses.map { ($0, share(of: [$0])) })
    }
}
