import Captcha
import Foundation
import HTTPTypes
import Hummingbird
import Moderation
import NIOCore
import Submissions

/// The page of a thread: `GET /{site}/thread?key=…`, and with `embed=1` for a frame.
struct ThreadController: Sendable {
    let moderation: Moderation
    let pages: PageRenderer
    let publisher: ThreadPublisher
    let client: ClientAddress

    func addRoutes(to router: Router<ModerationRequestContext>) {
        router.get("/:site/thread", use: thread)
        router.refuseOtherMethods("/:site/thread", allowed: [.get])
    }

    @Sendable private func thread(_ request: Request, context: ModerationRequestContext) async throws -> Response {
        let site = try await moderation.site(try context.parameters.require("site"))
        let query = request.uri.queryParameters
        let key = try ThreadQuery.key(query["key"], parameter: "key")
        let after = try ThreadQuery.after(query["after"])
        let isEmbedded = query["embed"] != nil
        let parent = query["reply"].flatMap { Int64($0) }
        guard isEmbedded || parent != nil else {
            let page = try await publisher.page(.html, site: site, thread: key, after: after)
            var response = page.response(to: request, contentType: "text/html; charset=utf-8")
            response.headers[.contentSecurityPolicy] = ContentSecurity.page(framedBy: site.origins)
            return response
        }
        let visitor = moderation.visitor(address: client.of(request, context: context))
        return try await ownPage(
            site: site,
            key: key,
            after: after,
            parent: parent,
            visitor: visitor,
            isEmbedded: isEmbedded
        )
    }

    /// A page for one visitor: its form has its own token, as cookies do not reach a frame on a foreign page.
    private func ownPage(
        site: Site,
        key: String,
        after: Int64,
        parent: Int64?,
        visitor: Visitor,
        isEmbedded: Bool
    ) async throws -> Response {
        let fragment: PublishedPages.Key.Form = isEmbedded ? .embeddedComments : .comments
        let comments = try await publisher.page(fragment, site: site, thread: key, after: after)
        var submission = Submission([.thread: key])
        var form = FormContext(site: site)
        if let parent, let comment = try await moderation.store.comment(parent), comment.status == .approved,
            comment.site == site.id, comment.thread.key == key
        {
            submission[.parent] = String(comment.parent ?? comment.id)
            form.parentName = comment.name
            form.cancelURL = ThreadAddress(site: site.id, key: key).path(isEmbedded ? [("embed", "1")] : [])
        }
        form.submission = submission
        let issued = try await moderation.freshChallenge(for: visitor, at: site)
        form.picture = .token(issued.token, isEasy: issued.challenge.difficulty == .easy)
        form.idempotencyKey = FormKey.random()
        form.isEmbedded = isEmbedded
        let page = ThreadPage(
            site: site,
            commentsHTML: String(buffer: comments.bytes),
            form: form,
            isEmbedded: isEmbedded
        )
        var response = Response.html(page.html(pages))
        response.headers[.contentSecurityPolicy] = ContentSecurity.page(framedBy: site.origins)
        return response
    }
}
