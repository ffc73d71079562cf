import AsyncAlgorithms
import Foundation
import Logging
import Moderation
import ServiceLifecycle

/// Forgets tokens and idempotency keys that have expired.
struct PurgeService<Ticks: Clock<Duration>>: Service {
    let moderation: Moderation
    let logger: Logger
    let clock: Ticks
    var interval: Duration = .seconds(300)
    /// They are kept so much longer, so that a clock that is set back revives no token.
    var margin: TimeInterval = 3600

    func run() async throws {
        for await _ in AsyncTimerSequence(interval: interval, clock: clock).cancelOnGracefulShutdown() {
            await purge()
        }
    }

    private func purge() async {
        do throws(ModerationError) {
            let time = moderation.now().addingTimeInterval(-margin)
            let count = try await moderation.store.purge(expiredBefore: time)
            if count > 0 { logger.debug("purged", metadata: ["count": "\(count)"]) }
        } catch {
            logger.error("purge", metadata: ["error": "\(error)"])
        }
    }
}
