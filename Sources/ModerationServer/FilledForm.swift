import Captcha
import Foundation
import HTTPTypes
import Hummingbird
import Moderation
import Submissions

/// The page that gives a form back: everything typed, what is wrong with it, and a new picture.
struct FilledForm {
    let site: Site
    let submission: Submission
    let moderation: Moderation
    let pages: PageRenderer
    var problems: [Problem] = []
    var notice: String?

    init(site: Site, submission: Submission, moderation: Moderation, pages: PageRenderer) {
        self.site = site
        self.submission = submission
        self.moderation = moderation
        self.pages = pages
    }

    func response(status: HTTPResponse.Status) throws(ServerError) -> Response {
        let form = FormContext(
            site: site,
            submission: submission,
            picture: .token(try moderation.freshChallenge(site: site).token),
            problems: problems,
            notice: notice,
            idempotencyKey: submission[.key].flatMap { $0.isEmpty ? nil : $0 } ?? FormKey.random()
        )
        let heading = problems.isEmpty ? "form_heading" : "problems_heading"
        var context: [String: Any] = ["site_name": site.name]
        if let backURL { context["article_url"] = backURL }
        let page = pages.page(
            form.html(pages),
            title: "\(pages.text(heading, language: site.language)) – \(site.name)",
            language: site.language,
            context
        )
        var response = Response.html(page, status: status)
        response.headers[.contentSecurityPolicy] = ContentSecurity.page(framedBy: site.origins)
        return response
    }

    func response(_ error: ServerError) throws(ServerError) -> Response {
        var form = self
        form.notice = error.message(in: site.language)
        var response = try form.response(status: error.status)
        if error.isStoreFailure { response.headers[.retryAfter] = "5" }
        return response
    }

    func response(retryAfter wait: Duration) throws(ServerError) -> Response {
        let seconds = Int(wait.seconds.rounded(.up))
        var form = self
        form.notice = RateLimitText.message(seconds: seconds, language: site.language)
        var response = try form.response(status: .tooManyRequests)
        response.headers[.retryAfter] = String(seconds)
        return response
    }

    /// Back to the thread, where the form named one.
    private var backURL: String? {
        guard let key = try? ThreadKey.normalize(submission.thread ?? "") else { return nil }
        return ThreadAddress(site: site.id, key: key).path()
    }
}
