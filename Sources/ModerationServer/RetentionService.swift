import AsyncAlgorithms
import Logging
import Moderation
import ServiceLifecycle

/// Erases rejected comments and spam that a site's policy keeps no longer.
struct RetentionService<Ticks: Clock<Duration>>: Service {
    /// One transaction takes at most so many, so that posts need not wait for it.
    private static var batch: Int { 200 }
    let moderation: Moderation
    let store: any ErasureStore
    let logger: Logger
    let clock: Ticks
    var interval: Duration = .seconds(3600)

    func run() async throws {
        await eraseExpired()
        for await _ in AsyncTimerSequence(interval: interval, clock: clock).cancelOnGracefulShutdown() {
            await eraseExpired()
        }
    }

    private func eraseExpired() async {
        do throws(ModerationError) {
            for site in try await moderation.store.sites() {
                let count = try await moderation.eraseExpired(of: site, in: store, batch: Self.batch)
                if count > 0 { logger.info("erased", metadata: ["site": "\(site.id)", "count": "\(count)"]) }
            }
        } catch {
            logger.error("retention", metadata: ["error": "\(error)"])
        }
    }
}
