import Captcha
import Foundation
import HTTPTypes
import Hummingbird
import Moderation
import Submissions

/// The page that gives a form back: everything typed, what is wrong with it, and a new picture where the old one has
/// been used up.
struct FilledForm {
    let site: Site
    let submission: Submission
    let moderation: Moderation
    let pages: PageRenderer
    var problems: [Problem] = []
    var notice: String?
    /// The published comment that it answers.
    var parent: Comment?
    /// Whether the demo portal is served.
    var hasDemo = false
    /// Whether it is shown in a frame.
    var isEmbedded = false
    /// Whether the visitor asked for another picture.
    var wantsFreshPicture = false

    init(site: Site, submission: Submission, moderation: Moderation, pages: PageRenderer) {
        self.site = site
        self.submission = submission
        self.moderation = moderation
        self.pages = pages
    }

    func response(status: HTTPResponse.Status) throws(ServerError) -> Response {
        let form = FormContext(
            site: site,
            submission: keptSubmission,
            picture: .token(try pictureToken),
            problems: problems,
            notice: notice,
            parentName: parent?.name,
            cancelURL: parent == nil ? nil : backURL,
            idempotencyKey: submission[.key].flatMap { $0.isEmpty ? nil : $0 } ?? FormKey.random(),
            isEmbedded: isEmbedded
        )
        let heading = problems.isEmpty ? "form_heading" : "problems_heading"
        var context: [String: Any] = ["site_name": site.name, "embedded": isEmbedded]
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
        response.headers.append(contentsOf: error.headers)
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

    /// The form's own token, if nothing was said against it: then the code that was typed for it is still good, and a
    /// form that was stored after all is known again. Else a new one.
    private var pictureToken: String {
        get throws(ServerError) {
            let isUsedUp = problems.contains { $0.code.rawCode.hasPrefix("captcha_") }
            if !wantsFreshPicture, !isUsedUp, let token = submission.token,
                (try? moderation.challenges.open(token, site: site.id, now: moderation.now())) != nil
            {
                return token
            }
            return try moderation.freshChallenge(site: site).token
        }
    }

    /// What was typed; without the parent if that is not there, so that the form can be sent as a comment of its own.
    private var keptSubmission: Submission {
        guard problems.contains(where: { $0.code == .unknownParent || $0.code == .invalidParent }) else {
            return submission
        }
        var kept = submission
        kept[.parent] = nil
        return kept
    }

    /// Back to the article, or in a frame to the thread.
    private var backURL: String? {
        guard let key = try? ThreadKey.normalize(submission.thread ?? "") else { return nil }
        if isEmbedded { return ThreadAddress(site: site.id, key: key).path([("embed", "1")]) }
        let told = submission[.threadURL].flatMap { Moderation.isAddress($0, of: site.origins) ? $0 : nil }
        return ArticleAddress(site: site, key: key, told: told, hasDemo: hasDemo).link
    }
}
