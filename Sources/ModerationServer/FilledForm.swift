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
    let visitor: Visitor
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
    /// The button that was pressed.
    var wish = FormWish.send

    init(site: Site, submission: Submission, visitor: Visitor, moderation: Moderation, pages: PageRenderer) {
        self.site = site
        self.submission = submission
        self.visitor = visitor
        self.moderation = moderation
        self.pages = pages
    }

    func response(status: HTTPResponse.Status) async throws(ServerError) -> Response {
        let form = FormContext(
            site: site,
            submission: keptSubmission,
            picture: try await picture,
            problems: problems,
            notice: notice,
            parentName: parent?.name,
            cancelURL: parent == nil ? nil : backURL,
            idempotencyKey: submission[.key].flatMap { $0.isEmpty ? nil : $0 } ?? FormKey.random(),
            isEmbedded: isEmbedded,
            focusesCode: wish == .anotherPicture || wish == .easierPicture
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

    func response(_ error: ServerError) async throws(ServerError) -> Response {
        var form = self
        form.notice = error.message(in: site.language)
        // The picture that he has stays: what he wished for was refused.
        form.wish = .send
        var response = try await form.response(status: error.status)
        response.headers.append(contentsOf: error.headers)
        return response
    }

    /// The form with a message that is made of the seconds that the visitor has to wait.
    func response(
        retryAfter wait: Duration,
        message: (_ seconds: Int) -> String
    ) async throws(ServerError) -> Response {
        let seconds = wait.wholeSeconds
        var form = self
        form.notice = message(seconds)
        var response = try await form.response(status: .tooManyRequests)
        response.headers[.retryAfter] = String(seconds)
        return response
    }

    /// The form's own picture, if nothing was said against it: then the code that was typed for it is still good, and a
    /// form that was stored after all is known again. Else a new one.
    private var picture: FormContext.Picture {
        get async throws(ServerError) {
            switch wish {
            case .send, .sendUnsolved:
                let isUsedUp = problems.contains { $0.code.rawCode.hasPrefix("captcha_") }
                if !isUsedUp, let token = submission.token,
                    let challenge = try? moderation.challenges.open(token, site: site.id, now: moderation.now())
                {
                    return .token(token, isEasy: challenge.difficulty == .easy)
                }
            case .anotherPicture: break
            case .easierPicture:
                return .token(try moderation.easyChallenge(for: visitor, at: site).token, isEasy: true)
            }
            let issued = try await moderation.nextChallenge(after: submission.token, for: visitor, at: site)
            return .token(issued.token, isEasy: issued.challenge.difficulty == .easy)
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
