import Logging
import Moderation
import ServiceLifecycle

/// Notices what other processes commit (a moderator at the command line), so that readers see it within a second.
struct ForeignCommitWatcher: Service {
    let moderation: Moderation
    let logger: Logger
    var interval: Duration = .milliseconds(250)

    func run() async throws {
        await cancelWhenGracefulShutdown {
            var last: Int64?
            while !Task.isCancelled {
                last = await noticeChange(since: last)
                guard (try? await Task.sleep(for: interval)) != nil else { return }
            }
        }
    }

    private func noticeChange(since last: Int64?) async -> Int64? {
        do throws(ModerationError) {
            let version = try await moderation.store.dataVersion()
            if last != version { moderation.generation.advance() }
            return version
        } catch {
            logger.error("data version", metadata: ["error": "\(error)"])
            moderation.generation.advance()
            return nil
        }
    }
}
