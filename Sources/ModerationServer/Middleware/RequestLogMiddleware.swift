import Hummingbird
import Logging

/// One line a request: method, route, status, time. No address, no query, no text: none of them is anybody's business.
struct RequestLogMiddleware: RouterMiddleware {
    typealias Context = ModerationRequestContext
    private let clock = ContinuousClock()

    func handle(
        _ request: Request,
        context: Context,
        next: (Request, Context) async throws -> Response
    ) async throws -> Response {
        guard context.logger.logLevel <= .info else { return try await next(request, context) }
        let start = clock.now
        let response = try await next(request, context)
        let elapsed = start.duration(to: clock.now)
        context.logger.info(
            "request",
            metadata: [
                "method": "\(request.method.rawValue)",
                "route": "\(context.endpointPath ?? "none")",
                "status": "\(response.status.code)",
                "ms": "\(elapsed.components.seconds * 1000 + elapsed.components.attoseconds / 1_000_000_000_000_000)",
            ]
        )
        return response
    }
}
