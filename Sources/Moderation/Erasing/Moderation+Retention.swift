import Foundation

extension Moderation {
    /// Erases what the site's policy keeps no longer, batch by batch.
    /// - Returns: How many comments were erased.
    package func eraseExpired(
        of site: Site,
        in store: any ErasureStore,
        batch: Int
    ) async throws(ModerationError) -> Int {
        guard let retention = site.policy.retention else { return 0 }
        var count = 0
        while true {
            let request = ErasureRequest(
                .refused(before: now().addingTimeInterval(-retention.seconds)),
                site: site.id,
                reason: .retention,
                moderator: nil,
                time: now(),
                limit: batch
            )
            let erased = try await store.erase(request).erased.count
            count += erased
            if erased < batch { return count }
        }
    }
}
