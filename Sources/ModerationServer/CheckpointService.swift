import AsyncAlgorithms
import Logging
import Moderation
import ServiceLifecycle

/// Signs the log when the server starts, every hour, and when it has stopped.
struct CheckpointService<Ticks: Clock<Duration>>: Service {
    let audit: AuditTrail
    let moderation: Moderation
    let logger: Logger
    let clock: Ticks
    var interval: Duration = .seconds(3600)

    func run() async throws {
        await sign()
        for await _ in AsyncTimerSequence(interval: interval, clock: clock).cancelOnGracefulShutdown() {
            await sign()
        }
        await sign()
    }

    private func sign() async {
        do throws(ModerationError) {
            _ = try await audit.sign(time: moderation.now())
        } catch {
            logger.error("checkpoint", metadata: ["error": "\(error)"])
        }
    }
}
