import AsyncAlgorithms
import Foundation
import Logging
import Moderation
import ServiceLifecycle

/// Loads the spam filter when the server starts, lets it learn what is decided, and stores its model: every hour, after many
/// lessons, and when the server has stopped.
struct FilterService<Ticks: Clock<Duration>>: Service {
    let filter: LearningFilter
    let moderation: Moderation
    let logger: Logger
    let clock: Ticks
    /// How often it is looked whether a model is to be stored.
    var interval: Duration = .seconds(60)
    /// What was learned is stored at least so often, in seconds.
    var longestWait: TimeInterval = 3600

    func run() async throws {
        await report { () throws(ModerationError) in try await filter.catchUp() }
        await report { () throws(ModerationError) in try await moderation.store.prepareAccepting() }
        var stored = moderation.now()
        for await _ in AsyncTimerSequence(interval: interval, clock: clock).cancelOnGracefulShutdown() {
            await filter.catchUp(generation: moderation.generation.current)
            let isDue = moderation.now().timeIntervalSince(stored) >= longestWait
            guard isDue || filter.unstoredLessons >= LearningFilter.snapshotInterval else { continue }
            stored = moderation.now()
            await store()
        }
        await store()
    }

    private func store() async {
        await report { () throws(ModerationError) in try await filter.store(time: moderation.now()) }
    }

    private func report(_ body: () async throws(ModerationError) -> Void) async {
        do throws(ModerationError) {
            try await body()
        } catch {
            logger.error("filter", metadata: ["error": "\(error)"])
        }
    }
}
