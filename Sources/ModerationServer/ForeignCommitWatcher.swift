import AsyncAlgorithms
import Logging
import Moderation
import ServiceLifecycle

/// Notices what other processes commit (a moderator at the command line), so that readers see it within a second.
struct ForeignCommitWatcher<Ticks: Clock<Duration>>: Service {
    let moderation: Moderation
    let logger: Logger
    let clock: Ticks
    var interval: Duration = .milliseconds(250)

    func run() async throws {
        var last: Int64?
        var failed = false
        for await _ in AsyncTimerSequence(interval: interval, clock: clock).cancelOnGracefulShutdown() {
            let seen = await noticeChange(since: last, isNews: !failed)
            (last, failed) = (seen, seen == nil)
        }
    }

    /// - Parameters:
    ///   - last: The version that was seen before.
    ///   - isNews: Whether a failure would be the first in a row: only that is worth a line.
    /// - Returns: The version that was seen; nil when the store did not tell.
    private func noticeChange(since last: Int64?, isNews: Bool) async -> Int64? {
        do throws(ModerationError) {
            let version = try await moderation.store.dataVersion()
            if last != version { moderation.generation.advance() }
            return version
        } catch {
            if isNews { logger.error("data version", metadata: ["error": "\(error)"]) }
            moderation.generation.advance()
            return nil
        }
    }
}
