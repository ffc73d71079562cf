import AsyncAlgorithms
import Logging
import Moderation
import ServiceLifecycle

/// Takes new comments into the index of the search, so that searches find little left to do.
struct SearchService<Ticks: Clock<Duration>>: Service {
    let store: any SearchStore
    let logger: Logger
    let clock: Ticks
    var interval: Duration = .seconds(30)
    /// At most so many in an interval: what is old is taken up in the course of time.
    var limit = 5000

    func run() async throws {
        for await _ in AsyncTimerSequence(interval: interval, clock: clock).cancelOnGracefulShutdown() {
            do throws(ModerationError) {
                let count = try await store.indexComments(limit: limit)
                if count > 0 { logger.debug("indexed", metadata: ["count": "\(count)"]) }
            } catch {
                logger.error("search", metadata: ["error": "\(error)"])
            }
        }
    }
}
