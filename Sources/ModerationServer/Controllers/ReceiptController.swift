import Foundation
import HTTPTypes
import Hummingbird
import Moderation
import Submissions

/// Shows what became of a comment to whoever has its receipt: `GET /receipts/{receipt}`.
struct ReceiptController: Sendable {
    let moderation: Moderation
    let pages: PageRenderer
    let origins: OriginCheck
    let client: ClientAddress
    let hasDemo: Bool
    /// Nil: nothing is said of the log.
    let audit: AuditTrail?

    func addRoutes(to router: Router<ModerationRequestContext>) {
        router.get("/receipts/:receipt", use: receipt)
        router.refuseOtherMethods("/receipts/:receipt", allowed: [.get])
        router.get("/receipts/:receipt/proof", use: proof)
        router.refuseOtherMethods("/receipts/:receipt/proof", allowed: [.get])
    }

    @Sendable private func receipt(_ request: Request, context: ModerationRequestContext) async throws -> Response {
        guard let receipt = Receipt(try context.parameters.require("receipt")),
            let comment = try await moderation.comment(for: receipt)
        else {
            throw ServerError.unknownReceipt
        }
        let site = try await moderation.site(comment.site)
        let decision = try await moderation.store.decisions(ofComment: comment.id)
            .last { $0.after == comment.status && $0.reason != nil }
        let own = origins.ownAddress(request, isSecure: client.isSecure(request, context: context))
        let body = pages.render(
            "receipt",
            self.context(receipt, comment: comment, decision: decision, site: site, own: own)
                .merging(try await auditContext(receipt)) { $1 },
            language: site.language
        )
        let title = pages.text("receipt_heading", language: site.language)
        let isEmbedded = request.uri.queryParameters["embed"] != nil
        var response = Response.html(
            pages.page(
                body,
                title: "\(title) – \(site.name)",
                language: site.language,
                ["site_name": site.name, "embedded": isEmbedded]
            )
        )
        response.headers[.contentSecurityPolicy] = ContentSecurity.page(framedBy: site.origins)
        // The address is the secret: it must not travel to the article's server.
        response.headers[.referrerPolicy] = "no-referrer"
        return response
    }

    private func context(
        _ receipt: Receipt,
        comment: Comment,
        decision: Decision?,
        site: Site,
        own: String
    ) -> [String: Any] {
        let status = comment.status.shownToAuthor
        let thread = ThreadAddress(site: site.id, key: comment.thread.key).path()
        var context: [String: Any] = [
            "receipt": receipt.description,
            "receipt_url": "\(own)/receipts/\(receipt)",
            "name": comment.name,
            "has_name": !comment.name.isEmpty,
            "title": comment.title,
            "has_title": !comment.title.isEmpty,
            "content_html": CommentHTML.content(comment.content, links: .text),
            "created_label": TimeText(site: site).label(comment.created),
            "status_label": pages.text("status_\(status.rawValue)", language: site.language),
            "is_pending": status == .pending,
            "is_approved": status == .approved,
            "is_rejected": status == .rejected,
            "article_url": ArticleAddress(
                site: site,
                key: comment.thread.key,
                told: comment.thread.url,
                hasDemo: hasDemo
            ).link,
        ]
        if comment.status == .approved { context["comment_url"] = "\(thread)#comment-\(comment.id)" }
        if let reason = decision?.reason, comment.status == .rejected {
            context["reason"] = DecisionReason.text(reason, language: site.language)
        }
        if let title = comment.thread.title { context["article_title"] = title }
        return context
    }
}
