import ArgumentParser
import Foundation
import Hummingbird
import Logging
import Moderation
import ModerationServer
import NIOCore
import SQLiteStore
import ServiceLifecycle
import UnixSignals

struct ServeCommand: ContextCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract: "Runs the server until SIGTERM or SIGINT; requests in flight are finished then.",
        discussion: "Example: duyet serve --config data/duyet.yaml"
    )

    @OptionGroup var config: ConfigOptions

    @Option(help: ArgumentHelp("Name or address to listen on, instead of server.host.", valueName: "host"))
    var host: String?

    @Option(help: ArgumentHelp("Port to listen on, instead of server.port; 0 picks a free one.", valueName: "number"))
    var port: Int?

    func validate() throws {
        guard port.map({ (0...65_535).contains($0) }) ?? true else {
            throw ValidationError("--port takes a number from 0 to 65535.")
        }
    }

    func run(in context: CommandContext) async throws -> CommandOutcome {
        let overrides = ["server.host": host, "server.port": port.map { String($0) }].compactMapValues(\.self)
        guard config.server == nil else { throw CommandsError.localOnly(.installation) }
        let opened = try await LocalInstallation.openForServing(config, overrides: overrides, in: context)
        opened.database.sweepBackups()
        let metrics = opened.configuration.server.metrics == .off ? nil : ServerMetrics(start: context.now())
        let installation = metrics.map { opened.observed(by: $0.count) } ?? opened
        let announcement = ServerAnnouncement(installation, in: context)
        let threshold = LogThreshold(installation.configuration.logLevel)
        let logger = Logger(label: "duyet", configuration: installation.configuration, threshold: threshold)
        let server = Self.fitted(installation.configuration.server, logger: logger)
        let audit = try installation.auditTrail()
        if audit.signer == nil { logger.warning("nothing signs the audit log: see `duyet audit key --help`") }
        let moderation = try installation.moderation(
            now: context.now,
            observe: { metrics?.count($0) },
            onFilterProblem: { logger.error("filter", metadata: ["error": "\($0)"]) }
        ) { file, problem in
            logger.error(
                "a list of banned words cannot be read",
                metadata: ["file": "\(file)", "problem": "\(problem)"]
            )
        }
        let reloading = await ReloadService(
            Reloader(
                installation: installation,
                overrides: overrides,
                environment: context.environment,
                moderation: moderation,
                threshold: threshold,
                logger: logger
            )
        )
        let application = try await buildApplication(
            configuration: server,
            moderation: moderation,
            audit: audit,
            erasure: installation.database,
            visitors: installation.database,
            search: installation.database,
            desk: installation.database,
            examine: { await Examination(options: config, context: context).findings() },
            monitoring: metrics.map {
                Monitoring(
                    metrics: $0,
                    store: installation.database,
                    version: DuyetCommand.configuration.version
                )
            },
            logger: logger,
            moderateCommand: announcement.queueCommand,
            onServerRunning: { channel in announcement.print(port: channel.localAddress?.port ?? server.port) }
        )
        var services = ServiceGroupConfiguration(
            services: [.init(service: reloading), .init(service: application)],
            gracefulShutdownSignals: [.sigterm, .sigint],
            logger: logger
        )
        services.maximumGracefulShutdownDuration = server.shutdownTimeout
        do {
            try await ServiceGroup(configuration: services).run()
        } catch let error as IOError {
            throw Self.listeningError(error, server)
        } catch is SocketAddressError.UnknownHost {
            throw CommandsError.cannotListen(host: server.host, port: server.port, underlying: "there is no such host")
        }
        return .done
    }

    /// With no more connections than the system allows.
    private static func fitted(
        _ configuration: ModerationServer.ServerConfiguration,
        logger: Logger
    ) -> ModerationServer.ServerConfiguration {
        var configuration = configuration
        if let room = FileLimit.raise(forConnections: configuration.maxConnections), room < configuration.maxConnections
        {
            logger.warning(
                "fewer connections than server.maxConnections: the limit of open files (ulimit -n) is too low",
                metadata: ["connections": "\(room)"]
            )
            configuration.maxConnections = room
        }
        return configuration
    }

    private static func listeningError(_ error: IOError, _ server: ModerationServer.ServerConfiguration)
        -> CommandsError
    {
        if error.errnoCode == EADDRINUSE { return .addressInUse(host: server.host, port: server.port) }
        let underlying = String(cString: strerror(error.errnoCode))
        return .cannotListen(host: server.host, port: server.port, underlying: underlying)
    }
}
