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
            log(known, error, context: context)
            return answer(known ?? .internalFailure(""), to: request)
        }
    }

    private func log(_ known: ServerError?, _ error: any Error, context: Context) {
        switch known {
        case .moderation(.store(let failure, underlying: let text))?:
            context.logger.error("store failure", metadata: ["failure": "\(failure)", "error": "\(text)"])
        case .internalFailure(let text)?:
            context.logger.error("internal failure", metadata: ["error": "\(text)"])
        case nil:
            context.logger.error("unforeseen error", metadata: ["type": "\(type(of: error))", "error": "\(error)"])
        default: break
        }
    }

    private func answer(_ error: ServerError, to request: Request) -> Response {
        let language = Language(acceptLanguage: request.headers[.acceptLanguage], default: .vi)
        var response =
            request.uri.path.hasPrefix("/v1/")
            ? ProblemDetails(error, language: language).response
            : pages.errorPage(error, language: language)
        if case .methodNotAllowed(let allowed) = error {
            response.headers[.allow] = allowed.joined(separator: ", ")
        }
        if error.isStoreFailure { response.headers[.retryAfter] = "5" }
        return response
    }
}
