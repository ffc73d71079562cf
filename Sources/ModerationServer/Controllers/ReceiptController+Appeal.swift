import Foundation
import HTTPTypes
import Hummingbird
import Moderation
import Submissions

extension ReceiptController {
    /// Takes the appeal of a refused comment: `POST /receipts/{receipt}/appeal`, field `message`. Success leads back to the receipt
    /// by 303; anything else gives the form back filled.
    ///
    /// The receipt in the address is what allows it: nobody can make a visitor's browser send one that he does not know.
    @Sendable func appeal(_ request: Request, context: ModerationRequestContext) async throws -> Response {
        let form = try await AppealForm(request, limit: bodyLimit)
        var page: ReceiptPage
        do {
            page = try await self.page(request, context: context)
        } catch {
            guard let known = ServerError(error) else { throw error }
            throw TypedTextError(underlying: known, typed: Submission([.content: form.typed]))
        }
        page.typed = form.typed
        do {
            guard let visitors else { throw ServerError.notFound }
            if form.isTooLarge { throw ServerError.bodyTooLarge(limit: bodyLimit) }
            if !form.isWhole { throw ServerError.brokenBody }
            try origins.check(request, site: page.site)
            let outcome = try await moderation.appeal(
                form.isReadable ? form.typed : nil,
                comment: page.comment,
                site: page.site,
                from: moderation.visitor(address: client.of(request, context: context)),
                in: visitors
            )
            return answer(outcome, &page)
        } catch {
            guard let error = ServerError(error) else { throw error }
            context.logger.report(error, error)
            page.notice = AppealNotice.message(error, in: page.language)
            var response = response(page, status: error.status)
            response.headers.append(contentsOf: error.headers)
            return response
        }
    }

    private func answer(_ outcome: AppealOutcome, _ page: inout ReceiptPage) -> Response {
        switch outcome {
        case .taken:
            return .seeOther("\(page.address)#duyet-appeal")
        case .refused(let refusal) where refusal.isOfMessage:
            page.problem = refusal
            return response(page, status: .unprocessableContent)
        case .refused(let refusal):
            page.notice = refusal.message(site: page.site, in: page.language)
            return response(page, status: .conflict)
        case .rateLimited(let wait):
            page.notice = RateLimitText.appeal(seconds: wait.wholeSeconds, language: page.language)
            var response = response(page, status: .tooManyRequests)
            response.headers[.retryAfter] = String(wait.wholeSeconds)
            return response
        }
    }
}
