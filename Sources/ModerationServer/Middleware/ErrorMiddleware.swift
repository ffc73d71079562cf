import HTTPTypes
import Hummingbird
import Logging
import Moderation
import Submissions

/// Turns errors into answers: a page for people, problem details (RFC 9457) for programs.
struct ErrorMiddleware: RouterMiddleware {
    typealias Context = ModerationRequestContext
    let pages: PageRenderer

    func handle(
        _ request: Request,
        context: Context,
        next: (Request, Context) async throws -> Response
    ) async throws -> Response {
        do {
            return try await next(request, context)
        } catch {
            let known = ServerError(error)
            context.logger.report(known, error)
            return answer(known ?? .internalFailure(""), to: request)
        }
    }

    private func answer(_ error: ServerError, to request: Request) -> Response {
        let language = Language(acceptLanguage: request.headers[.acceptLanguage], default: .vi)
        var response =
            request.uri.path.hasPrefix("/v1/")
            ? ProblemDetails(error, language: language).response
            : pages.errorPage(error, language: language)
        response.headers.append(contentsOf: error.headers)
        return response
    }
}
