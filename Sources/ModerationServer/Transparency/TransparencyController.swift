import HTTPTypes
import Hummingbird
import Moderation
import NIOCore
import Submissions

/// How a site moderates, in figures, where it wants them to be seen: `GET /{site}/transparency`, and
/// `/v1/sites/{site}/transparency` for programs.
struct TransparencyController: Sendable {
    let moderation: Moderation
    let pages: PageRenderer
    let visitors: any VisitorStore
    private let reports = TransparencyReports()

    init(moderation: Moderation, pages: PageRenderer, visitors: any VisitorStore) {
        self.moderation = moderation
        self.pages = pages
        self.visitors = visitors
    }

    func addRoutes(to router: Router<ModerationRequestContext>) {
        router.get("/:site/transparency", use: page)
        router.refuseOtherMethods("/:site/transparency", allowed: [.get])
        let group = router.group("/v1/sites/:site/transparency").add(middleware: AnyOriginMiddleware())
        group.get(use: json)
        group.refuseOtherMethods("", allowed: [.get])
    }

    @Sendable private func page(_ request: Request, context: ModerationRequestContext) async throws -> Response {
        let site = try await site(context)
        let language = request.uri.queryParameters["lang"].flatMap { Language(rawValue: String($0)) }
        let html = TransparencyPage(
            site: site,
            report: try await report(of: site),
            reasons: try await visitors.reasons(ofSite: site.id),
            language: language ?? site.language
        ).html(pages)
        let content = EncodedContent(ByteBuffer(string: html), isCompressed: false)
        var response = content.response(to: request, contentType: "text/html; charset=utf-8")
        response.headers[.contentSecurityPolicy] = ContentSecurity.page(framedBy: site.origins)
        return response
    }

    @Sendable private func json(_ request: Request, context: ModerationRequestContext) async throws -> Response {
        let site = try await site(context)
        let report = try await report(of: site)
        let figures = TransparencyResponse(
            site: site,
            report: report,
            reasons: try await visitors.reasons(ofSite: site.id)
        )
        let content = EncodedContent(ByteBuffer(bytes: Response.jsonBytes(figures)), isCompressed: false)
        return content.response(to: request, contentType: "application/json; charset=utf-8")
    }

    /// - Throws: `notFound` where the site does not show its figures.
    private func site(_ context: ModerationRequestContext) async throws -> Site {
        let site = try await moderation.site(try context.parameters.require("site"))
        guard site.policy.transparency == .on else { throw ServerError.notFound }
        return site
    }

    private func report(of site: Site) async throws(ModerationError) -> TransparencyReport {
        let now = moderation.now()
        return try await reports.report(of: site, now: now) { () throws(ModerationError) in
            let months = TransparencyReport.months(of: site, now: now)
            return try await visitors.transparency(ofSite: site.id, months: months, now: now)
        }
    }
}
