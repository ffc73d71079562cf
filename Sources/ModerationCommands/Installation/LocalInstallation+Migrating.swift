import Foundation
import Hummingbird
import Logging
import ModerationServer
import SQLiteStore
import ServiceLifecycle

extension LocalInstallation {
    /// Opens the installation for the server. While the database is brought up to date, which can take a while, something else listens
    /// and says that it is not ready.
    static func openForServing(
        _ options: ConfigOptions,
        overrides: [String: String],
        in context: CommandContext
    ) async throws -> LocalInstallation {
        let path = try ConfigurationFile.path(
            named: options.config,
            environment: context.environment,
            folder: context.folder
        )
        let configuration = try await DuyetConfiguration(
            file: ConfigurationFile(path: path),
            overrides: overrides,
            environment: context.environment
        )
        // Nobody can know a port that is picked only now.
        guard configuration.server.port != 0, SQLiteStore.needsMigration(configuration.storePath) else {
            return try await open(options, overrides: overrides, in: context)
        }
        let logger = Logger(label: "duyet", configuration: configuration)
        logger.notice("the database is brought up to date")
        let waiting = ServiceGroup(
            services: [buildWaitingApplication(configuration: configuration.server, logger: logger)],
            logger: logger
        )
        async let listening: Void = waiting.run()
        do {
            try await migrate(configuration)
            let installation = try await open(options, overrides: overrides, in: context)
            await waiting.triggerGracefulShutdown()
            // Where it could not listen, neither can the server, which says why.
            _ = try? await listening
            logger.notice("the database is up to date")
            return installation
        } catch {
            await waiting.triggerGracefulShutdown()
            throw error
        }
    }

    /// On a thread of its own: what waits for the database must not keep others from answering.
    private static func migrate(_ configuration: DuyetConfiguration) async throws {
        try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, any Error>) in
            DispatchQueue.global().async {
                continuation.resume(
                    with: Result {
                        _ = try SQLiteStore(path: configuration.storePath, busyTimeout: configuration.busyTimeout)
                    }
                )
            }
        }
    }
}
