import HTTPTypes
import Hummingbird

/// Counts each request, and takes its time.
struct MetricsMiddleware: RouterMiddleware {
    typealias Context = ModerationRequestContext
    let metrics: ServerMetrics

    func handle(
        _ request: Request,
        context: Context,
        next: (Request, Context) async throws -> Response
    ) async throws -> Response {
        let start = ContinuousClock.now
        func count(_ status: HTTPResponse.Status) {
            metrics.countRequest(
                route: context.endpointPath,
                method: request.method.rawValue,
                status: status.code,
                time: start.duration(to: .now)
            )
        }
        do {
            let response = try await next(request, context)
            count(response.status)
            return response
        } catch {
            count(.internalServerError)
            throw error
        }
    }
}
