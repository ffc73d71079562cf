import HTTPTypes
import Hummingbird

/// Puts on every response the headers that hold everywhere. A handler that set one of them knows better and is kept.
struct SecurityHeadersMiddleware: RouterMiddleware {
    typealias Context = ModerationRequestContext

    func handle(
        _ request: Request,
        context: Context,
        next: (Request, Context) async throws -> Response
    ) async throws -> Response {
        var response = try await next(request, context)
        func set(_ name: HTTPField.Name, _ value: String) {
            if !response.headers.contains(name) { response.headers.append(HTTPField(name: name, value: value)) }
        }
        set(.xContentTypeOptions, "nosniff")
        set(.referrerPolicy, "same-origin")
        set(.contentSecurityPolicy, "default-src 'none'; frame-ancestors 'none'")
        set(.cacheControl, "no-store")
        return response
    }
}

extension HTTPField.Name {
    /// The names are valid tokens, so the fallback is never taken.
    private static func named(_ name: String) -> HTTPField.Name {
        HTTPField.Name(name) ?? .contentType
    }

    static let referrerPolicy = named("Referrer-Policy")
    static let crossOriginResourcePolicy = named("Cross-Origin-Resource-Policy")
    static let forwardedFor = named("X-Forwarded-For")
    static let forwardedProtocol = named("X-Forwarded-Proto")
}
