import Foundation
import HTTPTypes
import Hummingbird
import Moderation
import Submissions

/// Shows what became of a comment to whoever has its receipt, `GET /receipts/{receipt}`, and takes his appeal.
struct ReceiptController: Sendable {
    let moderation: Moderation
    let pages: PageRenderer
    let origins: OriginCheck
    let client: ClientAddress
    let bodyLimit: Int
    let hasDemo: Bool
    /// Nil: nothing is said of the log.
    let audit: AuditTrail?
    /// Nil: reasons are the built-in ones, and appeals are not taken.
    let visitors: (any VisitorStore)?

    func addRoutes(to router: Router<ModerationRequestContext>) {
        router.get("/receipts/:receipt", use: receipt)
        router.refuseOtherMethods("/receipts/:receipt", allowed: [.get])
        router.get("/receipts/:receipt/proof", use: proof)
        router.refuseOtherMethods("/receipts/:receipt/proof", allowed: [.get])
        router.post("/receipts/:receipt/appeal", use: appeal)
        router.refuseOtherMethods("/receipts/:receipt/appeal", allowed: [.post])
    }

    @Sendable private func receipt(_ request: Request, context: ModerationRequestContext) async throws -> Response {
        response(try await page(request, context: context))
    }

    func response(_ page: ReceiptPage, status: HTTPResponse.Status = .ok) -> Response {
        var response = Response.html(page.html(pages), status: status)
        response.headers[.contentSecurityPolicy] = ContentSecurity.page(framedBy: page.site.origins)
        // The address is the secret: it must not travel to the article's server.
        response.headers[.referrerPolicy] = "no-referrer"
        return response
    }

    /// The page of the receipt that the request names.
    ///
    /// - Throws: `unknownReceipt`.
    func page(_ request: Request, context: ModerationRequestContext) async throws -> ReceiptPage {
        guard let receipt = Receipt(try context.parameters.require("receipt")),
            let comment = try await moderation.comment(for: receipt)
        else {
            throw ServerError.unknownReceipt
        }
        let site = try await moderation.site(comment.site)
        let query = request.uri.queryParameters
        var page = ReceiptPage(
            receipt: receipt,
            comment: comment,
            site: site,
            language: query["lang"].flatMap { Language(rawValue: String($0)) } ?? site.language,
            own: origins.ownAddress(request, isSecure: client.isSecure(request, context: context)),
            isEmbedded: query["embed"] != nil,
            hasDemo: hasDemo
        )
        if let visitors {
            page.refusal = try await visitors.refusal(ofComment: comment.id)
            page.reasons = try await visitors.reasons(ofSite: site.id)
            page.standing = AppealStanding(
                appeal: try await visitors.appeal(ofComment: comment.id),
                refusal: page.refusal,
                period: site.policy.appeals.duration,
                now: moderation.now()
            )
        } else if comment.status == .rejected {
            page.refusal = try await moderation.store.decisions(ofComment: comment.id).last { $0.after == .rejected }
        }
        page.entries = try await logEntries(of: page)
        return page
    }
}
