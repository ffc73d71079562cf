import AuditLog
package import Foundation
package import Moderation
import SpamFilter

package struct RebuildInput: Codable, Sendable {
    /// Moderators whose lessons are left out.
    let without: [String]?
    /// On how many of the last comments the effect is looked at.
    let last: Int?
    let dryRun: Bool?

    package init(_ request: RebuildRequest) {
        without = request.without
        last = request.last
        dryRun = request.isDryRun
    }

    /// Nil where `last` is out of range.
    package func request(moderator: String, time: Date) -> RebuildRequest? {
        let last = last ?? 1000
        guard RebuildRequest.counts.contains(last) else { return nil }
        return RebuildRequest(
            without: without ?? [],
            last: last,
            isDryRun: dryRun ?? false,
            moderator: moderator,
            time: time
        )
    }
}

package struct RebuildReportValue: Codable, Sendable {
    package struct Cell: Codable, Sendable {
        let from: SpamBand
        let to: SpamBand
        let count: Int
    }

    package struct Dropped: Codable, Sendable {
        let kind: String
        let entry: Int64
    }

    let model: String?
    let omitted: Int
    let lost: Int
    let ham: Int
    let spam: Int
    /// How many of the last comments the model before and the new one put into which bands.
    let cells: [Cell]
    let dropped: [Dropped]

    init(_ report: RebuildReport) {
        model = report.version?.description
        omitted = report.omitted
        lost = report.lost
        ham = report.ham
        spam = report.spam
        cells = report.changes.cells.map { Cell(from: $0.from, to: $0.to, count: $0.count) }
        dropped = report.dropped.map { Dropped(kind: $0.kind.rawValue, entry: $0.entry) }
    }

    package var report: RebuildReport {
        RebuildReport(
            version: model.flatMap(ModelVersion.init),
            omitted: omitted,
            lost: lost,
            ham: ham,
            spam: spam,
            changes: BandChanges(cells.map { .init(from: $0.from, to: $0.to, count: $0.count) }),
            dropped: dropped.compactMap { dropped in
                ModelRecord.Kind(rawValue: dropped.kind).map { .init(kind: $0, entry: dropped.entry) }
            }
        )
    }
}

/// A rebuilt model, where decisions have taught something.
package struct FoundRebuildValue: Codable, Sendable {
    package let report: RebuildReportValue?

    package init(_ report: RebuildReport?) {
        self.report = report.map(RebuildReportValue.init)
    }
}
