import Crypto

/// Draws a stratified random sample.
///
/// Of each stratum those are drawn whose SHA-256 of `SEED/ID` is smallest (sequential sampling by permanent random numbers,
/// Ohlsson 1995). So anyone can draw the same again who has the log and a program for SHA-256, and the order of rows in a
/// database has no say in it.
package enum SampleDraw {
    /// A comment that can be drawn.
    package struct Unit: Hashable, Sendable {
        package let comment: Int64
        package let status: String
        package let score: Double?

        package init(comment: Int64, status: String, score: Double?) {
            self.comment = comment
            self.status = status
            self.score = score
        }
    }

    /// Where one band of scores ends and the next begins.
    private static let bounds = [0, 0.05, 0.5, 0.95, 1]

    private struct Cell: Hashable {
        let status: String
        /// Index of the band's lower bound; nil without a score.
        let band: Int?
    }

    /// - Parameters:
    ///   - units: What can be drawn, each once.
    ///   - count: How many are to be drawn, if there are so many.
    ///   - seed: 0 or more.
    /// - Returns: The strata that there are, by status, those with the lowest scores first; without any comments drawn where
    ///   the count did not reach.
    package static func strata(of units: [Unit], count: Int, seed: Int64) -> [SampleRecord.Stratum] {
        let cells = Dictionary(grouping: units) { Cell(status: $0.status, band: $0.score.map(band)) }
            .sorted { ($0.key.status, $0.key.band ?? -1) < ($1.key.status, $1.key.band ?? -1) }
        let sizes = SampleAllocation(
            strata: cells.map { cell, units in
                SampleAllocation.Stratum(status: cell.status, population: units.count, meanScore: mean(units))
            }
        ).sizes(count: count)
        return zip(cells, sizes).map { cell, size in
            SampleRecord.Stratum(
                status: cell.key.status,
                scores: cell.key.band.map { bounds[$0]...bounds[$0 + 1] },
                population: cell.value.count,
                comments: draw(size, of: cell.value.map(\.comment), seed: seed)
            )
        }
    }

    /// As the order of hashes is that of their digits.
    static func key(_ text: String) -> String {
        SHA256.hash(data: Array(text.utf8)).withUnsafeBytes { Array($0) }.hexadecimal
    }

    private static func draw(_ size: Int, of ids: [Int64], seed: Int64) -> [Int64] {
        guard size < ids.count else { return ids.sorted() }
        guard size > 0 else { return [] }
        let keys = ids.map { (key: key("\(seed)/\($0)"), id: $0) }
        return keys.sorted { $0 < $1 }.prefix(size).map(\.id).sorted()
    }

    private static func band(_ score: Double) -> Int {
        (bounds.dropFirst().dropLast().lastIndex { score >= $0 }) ?? 0
    }

    private static func mean(_ units: [Unit]) -> Double? {
        let scores = units.compactMap(\.score)
        return scores.isEmpty ? nil : scores.reduce(0, +) / Double(scores.count)
    }
}
