import Foundation
package import Hummingbird
import HummingbirdCore
package import Logging
package import Moderation
package import NIOCore
import ServiceLifecycle

/// Puts the server together: everything that it is made of, and what depends on what.
///
/// - Parameters:
///   - configuration: How it is reached and how much it takes.
///   - moderation: The use cases that it offers.
///   - audit: Of the log; nil: it is not signed, and not shown.
///   - erasure: Where the policies' retention is carried out; nil: it is not.
///   - visitors: Sites' own reasons, appeals, and public figures; nil: there are none.
///   - search: Whose index of comments is kept up; nil: nobody's.
///   - desk: Where moderators work from afar; nil: the moderation API is not served.
///   - examine: Looks the installation over, for administrators.
///   - monitoring: What is counted; nil: nothing is, and there is no `/metrics`.
///   - logger: For its own messages; nothing of what visitors send goes there.
///   - drawings: Where pictures and sounds are made.
///   - moderateCommand: The command that the demo's pages tell to approve what was posted.
///   - onServerRunning: Called when the port is open.
/// - Returns: The application, which is itself a service to run.
/// - Throws: `ServerError` when a template is broken.
package func buildApplication(
    configuration: ServerConfiguration,
    moderation: Moderation,
    audit: AuditTrail? = nil,
    erasure: (any ErasureStore)? = nil,
    visitors: (any VisitorStore)? = nil,
    search: (any SearchStore)? = nil,
    desk: (any GuardedDesk.Store)? = nil,
    examine: @escaping @Sendable () async -> [Finding] = { [] },
    monitoring: Monitoring? = nil,
    logger: Logger,
    drawings: DrawingRoom = DrawingRoom(),
    moderateCommand: String = "duyet queue",
    onServerRunning: @escaping @Sendable (any Channel) async -> Void = { _ in }
) async throws -> some ApplicationProtocol {
    SharedHeaps.begin()
    let pages = try PageRenderer(
        overrides: configuration.templates.map { URL(filePath: $0, directoryHint: .isDirectory) }
    )
    // Services end in the reverse order: the last checkpoint is signed when nothing is written any more.
    let checkpoints = audit.flatMap { audit in
        audit.signer.map { _ in
            CheckpointService(audit: audit, moderation: moderation, logger: logger, clock: .continuous)
        }
    }
    let retention = erasure.map {
        RetentionService(moderation: moderation, store: $0, logger: logger, clock: .continuous)
    }
    let filter = moderation.filter.map {
        FilterService(filter: $0, moderation: moderation, logger: logger, clock: .continuous)
    }
    let searching = search.map { SearchService(store: $0, logger: logger, clock: .continuous) }
    let connections = OpenConnections(
        limit: configuration.maxConnections,
        patience: configuration.clientTimeout,
        lastPatience: configuration.shutdownTimeout / 2
    )
    return Application(
        router: try buildRouter(
            configuration: configuration,
            moderation: moderation,
            audit: audit,
            visitors: visitors,
            desk: desk,
            examine: examine,
            monitoring: monitoring,
            pages: pages,
            drawings: drawings,
            moderateCommand: moderateCommand
        ),
        server: HTTPServerBuilder { EventLoopBoundChannel(connections: connections, responder: $0) },
        configuration: ApplicationConfiguration(
            address: .hostname(configuration.host, port: configuration.port),
            serverName: "Duyet",
            backlog: 1024,
            // Those that are displaced take a moment to go.
            availableConnectionsDelegate: .maximum(configuration.maxConnections + 64, logger: logger)
        ),
        services: ([checkpoints, filter, retention, searching] as [(any Service)?]).compactMap(\.self) + [
            ConnectionService(connections: connections, clock: .continuous),
            MemoryService(clock: .continuous),
            ForeignCommitWatcher(moderation: moderation, logger: logger, clock: .continuous),
            PurgeService(moderation: moderation, logger: logger, clock: .continuous),
        ],
        onServerRunning: onServerRunning,
        logger: logger
    )
}

/// All routes; see ``buildApplication``.
func buildRouter(
    configuration: ServerConfiguration,
    moderation: Moderation,
    audit: AuditTrail?,
    visitors: (any VisitorStore)?,
    desk: (any GuardedDesk.Store)?,
    examine: @escaping @Sendable () async -> [Finding] = { [] },
    monitoring: Monitoring? = nil,
    pages: PageRenderer,
    drawings: DrawingRoom,
    moderateCommand: String
) throws -> Router<ModerationRequestContext> {
    let router = Router(context: ModerationRequestContext.self, options: .autoGenerateHeadEndpoints)
    if let monitoring { router.add(middleware: MetricsMiddleware(metrics: monitoring.metrics)) }
    router.addMiddleware {
        RequestLogMiddleware()
        SecurityHeadersMiddleware()
        ErrorMiddleware(pages: pages)
    }
    let publicOrigin = configuration.publicURL.flatMap { try? Site.origin($0) }
    let origins = OriginCheck(publicOrigin: publicOrigin)
    let client = ClientAddress(trustedProxies: configuration.trustedProxies.compactMap(AddressRange.init))
    let publisher = ThreadPublisher(moderation: moderation, pages: pages)
    let files = FileController(pages: pages)
    files.addRoutes(to: router)
    HealthController(moderation: moderation, watched: monitoring?.store).addRoutes(to: router)
    if let monitoring, configuration.metrics != .off {
        MetricsController(monitoring: monitoring, access: configuration.metrics, now: moderation.now)
            .addRoutes(to: router)
    }
    if let audit { AuditController(audit: audit).addRoutes(to: router) }
    try OpenAPIDocument().addRoutes(to: router)
    if let desk {
        try DeskController(
            store: desk,
            moderation: moderation,
            audit: audit,
            client: client,
            examine: examine
        ).addRoutes(to: router)
    }
    CaptchaController(
        moderation: moderation,
        client: client,
        drawings: drawings,
        isAlwaysSecure: publicOrigin?.hasPrefix("https:") ?? false
    ).addRoutes(to: router)
    ReceiptController(
        moderation: moderation,
        pages: pages,
        origins: origins,
        client: client,
        bodyLimit: configuration.bodyLimit,
        hasDemo: configuration.demo,
        audit: audit,
        visitors: visitors
    ).addRoutes(to: router)
    if let visitors {
        TransparencyController(moderation: moderation, pages: pages, visitors: visitors).addRoutes(to: router)
    }
    CommentsController(
        moderation: moderation,
        publisher: publisher,
        origins: origins,
        client: client,
        bodyLimit: configuration.bodyLimit
    ).addRoutes(to: router)
    ThreadController(moderation: moderation, pages: pages, publisher: publisher, client: client).addRoutes(to: router)
    CommentFormController(
        moderation: moderation,
        pages: pages,
        origins: origins,
        client: client,
        bodyLimit: configuration.bodyLimit,
        hasDemo: configuration.demo
    ).addRoutes(to: router)
    if configuration.demo {
        DemoController(
            moderation: moderation,
            pages: pages,
            publisher: publisher,
            files: files,
            moderateCommand: moderateCommand
        ).addRoutes(to: router)
    }
    return router
}
