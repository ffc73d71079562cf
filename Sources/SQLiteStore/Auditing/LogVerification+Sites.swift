import AuditLog
import Foundation
import GRDB
import Moderation

extension LogVerification {
    /// Compares each site's settings with what the log says they are.
    mutating func compareSites() throws {
        let stored = try SQLiteStore.sites(in: database)
        for site in stored {
            guard let logged = replay.sites[site.id] else {
                report(nil, .siteUnlogged(site.id))
                continue
            }
            var found = Self.settings(of: site)
            for reason in try SQLiteStore.storedReasons(ofSite: site.id, in: database) {
                for (key, value) in reason.settings { found[key] = value }
            }
            // A setting that came with a later version of ours is in no entry yet, and has its default.
            let defaults = Self.settings(of: try Site(id: site.id, name: site.name, created: site.created))
            let keys = Set(found.keys).union(logged.settings.keys).filter { key in
                found[key] ?? "" != logged.settings[key] ?? defaults[key] ?? ""
            }
            let isCurrent = logged.version == site.version
            if !keys.isEmpty || !isCurrent {
                report(logged.last, .settings(site: site.id, keys: keys.sorted() + (isCurrent ? [] : ["version"])))
            }
        }
        for (id, logged) in replay.sites where !stored.contains(where: { $0.id == id }) {
            report(logged.last, .siteGone(id))
        }
    }

    private static func settings(of site: Site) -> [String: String] {
        Dictionary(site.currentSettings.map { ($0.key, $0.value) }) { first, _ in first }
    }
}
