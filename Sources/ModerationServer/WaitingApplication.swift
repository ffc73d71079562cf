import HTTPTypes
package import Hummingbird
package import Logging
import NIOCore

/// What listens while the database is brought up to date: it runs, is not ready, and asks everybody to come back.
package func buildWaitingApplication(configuration: ServerConfiguration, logger: Logger) -> some ApplicationProtocol {
    let router = Router(context: ModerationRequestContext.self)
    router.addMiddleware {
        SecurityHeadersMiddleware()
        WaitingMiddleware()
    }
    return Application(
        router: router,
        configuration: ApplicationConfiguration(
            address: .hostname(configuration.host, port: configuration.port),
            serverName: "Duyet"
        ),
        logger: logger
    )
}

/// Answers everything.
private struct WaitingMiddleware: RouterMiddleware {
    typealias Context = ModerationRequestContext
    private static let retryAfter = "5"

    func handle(
        _ request: Request,
        context: Context,
        next: (Request, Context) async throws -> Response
    ) async throws -> Response {
        var response: Response
        switch request.uri.path {
        case "/healthz": return .json(["status": "ok"])
        case "/readyz": response = .json(["status": "migrating"], status: .serviceUnavailable)
        default:
            response = .html(
                """
                <!doctype html><meta charset="utf-8"><title>503</title>
                <p lang="vi">Hệ thống bình luận đang được nâng cấp. Vui lòng thử lại sau ít phút.</p>
                <p lang="en">The comments are being upgraded. Please try again in a few minutes.</p>

                """,
                status: .serviceUnavailable
            )
        }
        response.headers[.retryAfter] = Self.retryAfter
        return response
    }
}
