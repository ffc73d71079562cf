import Foundation
import HTTPTypes
import Hummingbird
import Logging
import Moderation
import Submissions

/// Takes the posted form: `POST /{site}/comments`. Success leads on by 303; anything else gives the form back filled.
struct CommentFormController: Sendable {
    let moderation: Moderation
    let pages: PageRenderer
    let origins: OriginCheck
    let client: ClientAddress
    let bodyLimit: Int
    let hasDemo: Bool

    func addRoutes(to router: Router<ModerationRequestContext>) {
        router.post("/:site/comments", use: post)
        router.refuseOtherMethods("/:site/comments", allowed: [.post])
    }

    @Sendable private func post(_ request: Request, context: ModerationRequestContext) async throws -> Response {
        let site = try await site(for: request, context: context)
        let form = try await ReceivedForm(request, site: site, limit: bodyLimit)
        let visitor = moderation.visitor(address: client.of(request, context: context))
        var answer = FilledForm(
            site: site,
            submission: form.submission,
            visitor: visitor,
            moderation: moderation,
            pages: pages
        )
        answer.wish = form.wish
        answer.isEmbedded = request.uri.queryParameters["embed"] != nil
        answer.hasDemo = hasDemo
        answer.parent = try? await publishedComment(form.submission.parent, site: site)
        do {
            if form.isTooLarge { throw ServerError.bodyTooLarge(limit: bodyLimit) }
            try origins.check(request, site: site)
            if form.wish == .anotherPicture || form.wish == .easierPicture {
                return try await answer.response(status: .ok)
            }
            let result = try await moderation.submit(
                form.submission,
                tokens: ChallengeCookie(request, site: site.id).tokens,
                unsolved: form.wish == .sendUnsolved,
                to: site,
                from: visitor,
                knownOrigins: origins.publicOrigins
            )
            return try await self.answer(result, to: request, site: site, form: &answer)
        } catch {
            guard let error = ServerError(error) else { throw error }
            context.logger.report(error, error)
            context.logger.info("form refused", metadata: ["code": "\(error.code)"])
            return try await answer.response(error)
        }
    }

    /// - Throws: When there is no such site, an error with what was typed, so that it can be given back.
    private func site(for request: Request, context: ModerationRequestContext) async throws -> Site {
        let id = try context.parameters.require("site")
        do throws(ModerationError) {
            return try await moderation.site(id)
        } catch {
            guard let stranger = try? Site(id: "none", name: "Duyet", created: moderation.now()),
                let form = try? await ReceivedForm(request, site: stranger, limit: bodyLimit)
            else {
                throw error
            }
            throw TypedTextError(underlying: ServerError.moderation(error), typed: form.submission)
        }
    }

    private func publishedComment(_ id: String?, site: Site) async throws(ModerationError) -> Comment? {
        guard let id = id.flatMap({ Int64($0) }), let comment = try await moderation.store.comment(id) else {
            return nil
        }
        return comment.status == .approved && comment.site == site.id ? comment : nil
    }

    private func answer(
        _ result: SubmissionResult,
        to request: Request,
        site: Site,
        form: inout FilledForm
    ) async throws -> Response {
        switch result {
        case .accepted(_, _, let receipt, _):
            return .seeOther(destination(of: form, receipt: receipt, request: request, site: site))
        case .refused(let problems):
            form.problems = problems
            return try await form.response(status: problems.status)
        case .rateLimited(let excess):
            return try await form.response(retryAfter: excess.wait) { _ in
                RateLimitText.message(excess, language: site.language)
            }
        case .tooManyUnsolved(let wait):
            return try await form.response(retryAfter: wait) { seconds in
                RateLimitText.unsolved(seconds: seconds, contact: site.policy.contact, language: site.language)
            }
        }
    }

    /// The form's own return address where it is allowed, with the receipt added; else our page of the receipt.
    private func destination(of form: FilledForm, receipt: Receipt, request: Request, site: Site) -> String {
        let own = "/receipts/\(receipt)\(form.isEmbedded ? "?embed=1" : "")"
        guard let address = form.submission[.returnAddress], !address.isEmpty,
            Moderation.isAddress(address, of: site.origins + origins.ownOrigins(request)),
            var components = URLComponents(string: address)
        else {
            return own
        }
        let item = URLQueryItem(name: "receipt", value: "\(receipt)")
        components.percentEncodedQueryItems = (components.percentEncodedQueryItems ?? []) + [item]
        return components.string ?? own
    }
}
