import Foundation
import Logging
import Moderation
import ServiceLifecycle

/// Forgets tokens and idempotency keys that have expired.
struct PurgeService: Service {
    /// Kept a while longer, so that a clock that is set back revives no token.
    private static let margin: TimeInterval = 3600

    let moderation: Moderation
    let logger: Logger
    var interval: Duration = .seconds(300)

    func run() async throws {
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                await purge()
                guard (try? await Task.sleep(for: interval)) != nil else { return }
            }
        }
    }

    private func purge() async {
        do throws(ModerationError) {
            let time = moderation.now().addingTimeInterval(-Self.margin)
            let count = try await moderation.store.purge(expiredBefore: time)
            if count > 0 { logger.debug("purged", metadata: ["count": "\(count)"]) }
        } catch {
            logger.error("purge", metadata: ["error": "\(error)"])
        }
    }
}
