import Foundation
import SpamFilter

/// How many comments the filter put into each band.
struct BandShares {
    private let counts: [SpamBand: Int]
    private let total: Int

    init(_ counts: [SpamBand: Int]) {
        self.counts = counts
        total = counts.values.reduce(0, +)
    }

    /// `spam 3 %, unsure 90 %, trusted 7 %`, in whole percents; a dash for none.
    var text: String {
        total == 0 ? "–" : SpamBand.allCases.map { "\($0.rawValue) \(percent($0)) %" }.joined(separator: ", ")
    }

    /// `3/90/7 %`, in the order of ``SpamBand``.
    var short: String {
        total == 0 ? "–" : SpamBand.allCases.map { String(percent($0)) }.joined(separator: "/") + " %"
    }

    private func percent(_ band: SpamBand) -> Int {
        Int((100 * Double(counts[band] ?? 0) / Double(max(total, 1))).rounded())
    }
}

extension JSONValue {
    /// By band.
    static func counts(_ counts: [SpamBand: Int]) -> JSONValue {
        .object(SpamBand.allCases.map { Member(name: $0.rawValue, value: .integer(Int64(counts[$0] ?? 0))) })
    }
}
