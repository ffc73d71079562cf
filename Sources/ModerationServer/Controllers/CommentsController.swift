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
        let visitor = moderation.visitor(address: client.of(request, context: context))
        let issued =
            try await wantsEasy(request)
            ? try moderation.easyChallenge(for: visitor, at: site)
            : try await moderation.freshChallenge(for: visitor, at: site)
        return .json(ChallengeResponse(issued), status: .created)
    }

    /// Whether the body, if there is one, has `difficulty` as `easy`; no other can be asked for.
    private func wantsEasy(_ request: Request) async throws -> Bool {
        let (body, isTooLarge) = try await request.bytes(limit: bodyLimit)
        if isTooLarge { throw ServerError.bodyTooLarge(limit: bodyLimit) }
        guard !body.isEmpty else { return false }
        guard let format = BodyFormat(contentType: request.headers[.contentType] ?? "") else {
            throw ServerError.unsupportedContentType
        }
        let form = FormDecoder().decode(body, as: format)
        guard form.defects.isEmpty else { throw ServerError.brokenBody }
        return try DifficultyWish.isEasy(form.fields.last { $0.name == "difficulty" }?.value)
    }

    @Sendable private func post(_ request: Request, context: ModerationRequestContext) async throws -> Response {
        let site = try await moderation.site(try context.parameters.require("site"))
        let language = Language(acceptLanguage: request.headers[.acceptLanguage], default: site.language)
        try origins.check(request, site: site)
        let form = try await ReceivedForm(request, site: site, limit: bodyLimit)
        if form.isTooLarge { throw ServerError.bodyTooLarge(limit: bodyLimit) }
        let visitor = moderation.visitor(address: client.of(request, context: context))
        let result = try await moderation.submit(
            form.submission,
            unsolved: form.wish == .sendUnsolved,
            to: site,
            from: visitor,
            knownOrigins: origins.publicOrigins
        )
        return try await answer(
            result,
            token: form.submission.token,
            site: site,
            visitor: visitor,
            language: language
        )
    }

    private func answer(
        _ result: SubmissionResult,
        token: String?,
        site: Site,
        visitor: Visitor,
        language: Language
    ) async throws -> Response {
        switch result {
        case .accepted(let id, let status, let receipt, let isRepeat):
            return .json(CommentResponse(id: id, status: status, receipt: receipt), status: isRepeat ? .ok : .created)
        case .refused(let problems):
            let needsChallenge = problems.contains { $0.code.rawCode.hasPrefix("captcha_") }
            var challenge: ChallengeResponse?
            if needsChallenge {
                challenge = ChallengeResponse(try await moderation.nextChallenge(after: token, for: visitor, at: site))
            }
            return ProblemDetails(problems, language: language, challenge: challenge).response
        case .rateLimited(let excess):
            let message = RateLimitText.message(excess, language: language)
            return Self.tooMany("rate_limited", message: message, wait: excess.wait)
        case .tooManyUnsolved(let wait):
            let message = RateLimitText.unsolved(
                seconds: wait.wholeSeconds,
                contact: site.policy.contact,
                language: language
            )
            return Self.tooMany("unsolved_limited", message: message, wait: wait)
        }
    }

    private static func tooMany(_ code: String, message: String, wait: Duration) -> Response {
        var problem = ProblemDetails(status: .tooManyRequests, code: code, detail: message)
        problem.retryAfter = wait.wholeSeconds
        return problem.response
    }
}
