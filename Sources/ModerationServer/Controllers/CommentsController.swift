import Foundation
import HTTPTypes
import Hummingbird
import Moderation
import Submissions

/// The JSON API of a site: `/v1/sites/{site}/comments` and `/v1/sites/{site}/challenges`.
struct CommentsController: Sendable {
    let moderation: Moderation
    let publisher: ThreadPublisher
    let origins: OriginCheck
    let client: ClientAddress
    let bodyLimit: Int

    func addRoutes(to router: Router<ModerationRequestContext>) {
        let group = router.group("/v1/sites/:site").add(
            middleware: CrossOriginMiddleware(moderation: moderation, origins: origins)
        )
        group.get("/comments", use: list)
        group.post("/comments", use: post)
        group.post("/challenges", use: challenge)
        group.refuseOtherMethods("/comments", allowed: [.get, .post])
        group.refuseOtherMethods("/challenges", allowed: [.post])
    }

    @Sendable private func list(_ request: Request, context: ModerationRequestContext) async throws -> Response {
        let site = try await moderation.site(try context.parameters.require("site"))
        let query = request.uri.queryParameters
        let page = try await publisher.page(
            .json,
            site: site,
            thread: try ThreadQuery.key(query["thread"], parameter: "thread"),
            after: try ThreadQuery.after(query["after"]),
            limit: try ThreadQuery.limit(query["limit"], maximum: ThreadPublisher.pageSize)
        )
        return page.response(to: request, contentType: "application/json; charset=utf-8")
    }

    @Sendable private func challenge(_ request: Request, context: ModerationRequestContext) async throws -> Response {
        let site = try await moderation.site(try context.parameters.require("site"))
        return .json(ChallengeResponse(try moderation.freshChallenge(site: site)), status: .created)
    }

    @Sendable private func post(_ request: Request, context: ModerationRequestContext) async throws -> Response {
        let site = try await moderation.site(try context.parameters.require("site"))
        let language = Language(acceptLanguage: request.headers[.acceptLanguage], default: site.language)
        try origins.check(request, site: site)
        let form = try await ReceivedForm(request, site: site, limit: bodyLimit)
        if form.isTooLarge { throw ServerError.bodyTooLarge(limit: bodyLimit) }
        let result = try await moderation.submit(
            form.submission,
            to: site,
            from: moderation.visitor(address: client.of(request, context: context)),
            knownOrigins: origins.publicOrigins
        )
        return try answer(result, site: site, language: language)
    }

    private func answer(_ result: SubmissionResult, site: Site, language: Language) throws -> Response {
        switch result {
        case .accepted(let id, let status, let receipt, let isRepeat):
            return .json(CommentResponse(id: id, status: status, receipt: receipt), status: isRepeat ? .ok : .created)
        case .refused(let problems):
            let needsChallenge = problems.contains { $0.code.rawCode.hasPrefix("captcha_") }
            let challenge = needsChallenge ? ChallengeResponse(try moderation.freshChallenge(site: site)) : nil
            return ProblemDetails(problems, language: language, challenge: challenge).response
        case .rateLimited(let wait):
            let seconds = Int(wait.seconds.rounded(.up))
            var problem = ProblemDetails(
                status: .tooManyRequests,
                code: "rate_limited",
                detail: RateLimitText.message(seconds: seconds, language: language)
            )
            problem.retryAfter = seconds
            return problem.response
        }
    }
}
