package import Foundation
import GRDB
package import Moderation

extension SQLiteStore: WorkStore {
    package func work(site: String?, since: Date, now: Date) async throws(ModerationError) -> WorkStatistics {
        try await read { database in
            let known = try String.fetchAll(database, sql: "SELECT id FROM site ORDER BY id")
            if let site, !known.contains(site) { throw ModerationError.unknownSite(site) }
            return try Self.work(sites: site.map { [$0] } ?? known, since: since, now: now, in: database)
        }
    }

    package func work(sites: Set<String>, since: Date, now: Date) async throws(ModerationError) -> WorkStatistics {
        try await read { try Self.work(sites: sites.sorted(), since: since, now: now, in: $0) }
    }

    private static func work(
        sites: [String],
        since: Date,
        now: Date,
        in database: Database
    ) throws -> WorkStatistics {
        try WorkQueries(
            database: database,
            sites: sites,
            since: since.milliseconds,
            now: now.milliseconds
        ).statistics()
    }
}
