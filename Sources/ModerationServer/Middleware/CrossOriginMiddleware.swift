import HTTPTypes
import Hummingbird
import Moderation
import Submissions

/// Cross-origin requests (CORS) for a site's own origins, and no others.
struct CrossOriginMiddleware: RouterMiddleware {
    typealias Context = ModerationRequestContext
    let moderation: Moderation
    let origins: OriginCheck

    func handle(
        _ request: Request,
        context: Context,
        next: (Request, Context) async throws -> Response
    ) async throws -> Response {
        guard let origin = request.headers[.origin] else { return varying(try await next(request, context)) }
        let site = try await moderation.site(try context.parameters.require("site"))
        guard origins.isAllowed(origin, request: request, site: site) else {
            return varying(try await next(request, context))
        }
        var response: Response
        if request.method == .options {
            response = Response(
                status: .noContent,
                headers: [
                    .accessControlAllowMethods: "GET, HEAD, POST", .accessControlAllowHeaders: "Content-Type",
                    .accessControlMaxAge: "600",
                ]
            )
        } else {
            do {
                response = try await next(request, context)
            } catch {
                // The page must be able to read why it was refused.
                guard let error = ServerError(error) else { throw error }
                context.logger.report(error, error)
                let language = Language(acceptLanguage: request.headers[.acceptLanguage], default: site.language)
                response = ProblemDetails(error, language: language).response
                response.headers.append(contentsOf: error.headers)
            }
        }
        response.headers[.accessControlAllowOrigin] = origin
        response.headers[.accessControlExposeHeaders] = "ETag, Retry-After"
        return varying(response)
    }

    private func varying(_ response: Response) -> Response {
        var response = response
        response.headers[.vary] = response.headers[.vary].map { "\($0), Origin" } ?? "Origin"
        return response
    }
}
