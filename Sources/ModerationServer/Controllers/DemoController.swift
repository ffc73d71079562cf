import HTTPTypes
import Hummingbird
import Moderation
import NIOCore
import Submissions

/// The demo: a small portal with two articles, one with the plain form, one with the element.
struct DemoController: Sendable {
    let moderation: Moderation
    let pages: PageRenderer
    let publisher: ThreadPublisher
    let files: FileController
    let moderateCommand: String

    static let site = "demo"

    func addRoutes(to router: Router<ModerationRequestContext>) {
        router.get("/") { _, _ in Response.seeOther("/portal") }
        router.get("/portal", use: index)
        router.get("/portal/plain", use: plain)
        router.get("/portal/embed", use: embed)
        for path: RouterPath in ["/", "/portal", "/portal/plain", "/portal/embed"] {
            router.refuseOtherMethods(path, allowed: [.get])
        }
        files.add("/portal/demo.css", asset: "demo/demo.css", contentType: "text/css; charset=utf-8", to: router)
    }

    @Sendable private func index(_ request: Request, context: ModerationRequestContext) async throws -> Response {
        page("demo/index", [:])
    }

    /// As a portal does that draws its own pages: comments and form stand in the article itself.
    @Sendable private func plain(_ request: Request, context: ModerationRequestContext) async throws -> Response {
        let site = try await moderation.site(Self.site)
        let comments = try await publisher.page(.comments, site: site, thread: "/portal/plain")
        let title = "Hội nghị toàn tỉnh về dịch vụ công"
        let submission = Submission([.thread: "/portal/plain", .threadTitle: title])
        var form = FormContext(site: site, submission: submission)
        if let parent = request.uri.queryParameters["reply"].flatMap({ Int64($0) }),
            let comment = try await moderation.store.comment(parent), comment.status == .approved,
            comment.thread.key == "/portal/plain"
        {
            form.submission[.parent] = String(comment.parent ?? comment.id)
            form.parentName = comment.name
        }
        return page(
            "demo/plain",
            ["comments_html": String(buffer: comments.bytes), "form_html": form.html(pages)]
        )
    }

    @Sendable private func embed(_ request: Request, context: ModerationRequestContext) async throws -> Response {
        page("demo/embed", ["site": Self.site, "thread": "/portal/embed"])
    }

    private func page(_ template: String, _ context: [String: Any]) -> Response {
        let context = context.merging(["moderate_command": moderateCommand]) { $1 }
        var response = Response.html(pages.render(template, context, language: .vi))
        response.headers[.contentSecurityPolicy] = ContentSecurity.demo
        return response
    }
}
