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
            let typed = error as? TypedTextError
            let known = typed?.underlying ?? ServerError(error)
            context.logger.report(known, error)
            return answer(known ?? .internalFailure(""), to: request, typed: typed?.typed)
        }
    }

    private func answer(_ error: ServerError, to request: Request, typed: Submission?) -> Response {
        let language = Language(acceptLanguage: request.headers[.acceptLanguage], default: .vi)
        let isReading = request.method == .get || request.method == .head
        let message = error.message(in: language, isReading: isReading)
        var response =
            Self.isForPrograms(error, request)
            ? ProblemDetails(status: error.status, code: error.code, detail: message).response
            : pages.errorPage(error.status, message: message, language: language, typed: typed)
        response.headers.append(contentsOf: error.headers)
        return response
    }

    /// What is wrong with a picture or a sound is not drawn as a page for an `<img>` or a player, which shows none: a flood of
    /// such requests shall not cost a page each.
    private static func isForPrograms(_ error: ServerError, _ request: Request) -> Bool {
        if request.uri.path.hasPrefix("/v1/") { return true }
        return switch error {
        case .captchaInvalid, .captchaExpired, .drawingBusy, .drawingLimited, .pictureLimited:
            request.headers[.accept]?.contains("text/html") != true
        default: false
        }
    }
}
