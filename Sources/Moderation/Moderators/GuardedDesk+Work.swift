package import Foundation

extension GuardedDesk: WorkStore {
    package func work(site: String?, since: Date, now: Date) async throws(ModerationError) -> WorkStatistics {
        let identity = try await identity()
        if let site {
            try identity.check(.readComments, site: site)
        } else if let allowed = try identity.checkAnywhere(.readComments) {
            return try await store.work(sites: allowed, since: since, now: now)
        }
        return try await store.work(site: site, since: since, now: now)
    }
}
