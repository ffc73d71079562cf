import Foundation
import Moderation
import Synchronization

/// Sites' figures, read at most once an hour: they are counted over a year of comments. That they stand still in between also
/// keeps anybody from telling one comment's decision by watching them.
final class TransparencyReports: Sendable {
    private struct Entry {
        let report: TransparencyReport
        /// Of the site's settings.
        let version: Int64
        /// Set while it is read anew: meanwhile others get the old one.
        var isBeingRead = false
    }

    private static let freshness: TimeInterval = 3600
    private let entries = Mutex<[String: Entry]>([:])

    func report(
        of site: Site,
        now: Date,
        read: () async throws(ModerationError) -> TransparencyReport
    ) async throws(ModerationError) -> TransparencyReport {
        if let report = kept(site, now: now) { return report }
        do {
            let report = try await read()
            entries.withLock { $0[site.id] = Entry(report: report, version: site.version) }
            return report
        } catch {
            entries.withLock { $0[site.id]?.isBeingRead = false }
            throw error
        }
    }

    /// Nil when the caller has to read it.
    private func kept(_ site: Site, now: Date) -> TransparencyReport? {
        entries.withLock { entries in
            guard let entry = entries[site.id], entry.version == site.version,
                entry.report.made >= site.created
            else {
                return nil
            }
            let isFresh = abs(now.timeIntervalSince(entry.report.made)) < Self.freshness
            if isFresh || entry.isBeingRead { return entry.report }
            entries[site.id]?.isBeingRead = true
            return nil
        }
    }
}
