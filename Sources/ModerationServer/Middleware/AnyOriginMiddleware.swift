import HTTPTypes
import Hummingbird

/// Lets pages of any origin read what is public and the same for all.
struct AnyOriginMiddleware: RouterMiddleware {
    typealias Context = ModerationRequestContext

    func handle(
        _ request: Request,
        context: Context,
        next: (Request, Context) async throws -> Response
    ) async throws -> Response {
        var response = try await next(request, context)
        response.headers[.accessControlAllowOrigin] = "*"
        response.headers[.crossOriginResourcePolicy] = "cross-origin"
        return response
    }
}
