import Foundation
import Moderation
import Submissions

/// The context of `form.mustache`: the form as it is shown first, or given back with what was typed.
struct FormContext {
    /// How the check code's picture comes to the page.
    enum Picture {
        /// The picture's request sets a cookie, so that the page itself can be cached.
        case cookie
        case token(String, isEasy: Bool)
    }

    let site: Site
    var submission = Submission()
    var picture: Picture = .cookie
    var problems: [Problem] = []
    var notice: String?
    var parentName: String?
    var cancelURL: String?
    /// Makes the form count once however often it is sent; nil where the token does that.
    var idempotencyKey: String?
    /// Whether the form stands in a frame, and its answers shall fit into that too.
    var isEmbedded = false
    /// Whether the picture is what was asked for: the code is typed next.
    var focusesCode = false

    func html(_ pages: PageRenderer) -> String {
        let rules = site.policy.rules
        var context: [String: Any] = [
            "action": "/\(site.id)/comments\(isEmbedded ? "?embed=1" : "")",
            "values": values,
            "name_required": rules.nameRequired,
            "title_required": rules.titleRequired,
            "published_at_once": site.policy.moderation == .post,
            "limits": [
                "name": number(rules.nameLength.maximum), "title": number(rules.titleLength.maximum),
                "content": number(rules.contentLength.maximum),
            ],
            "has_problems": !problems.isEmpty,
            "problems": problems.map(problemContext),
            "errors": errors,
        ]
        if site.policy.captcha == .always { context["captcha"] = captcha }
        if let contact = site.policy.contact { context["contact"] = contact }
        if let notice { context["notice"] = notice }
        if let parentName {
            let anonymous = pages.text("anonymous", language: site.language)
            context["parent_name"] = parentName.isEmpty ? anonymous : parentName
        }
        if let cancelURL { context["cancel_url"] = cancelURL }
        return pages.render("form", context, language: site.language)
    }

    /// `5.000` or `5,000`.
    private func number(_ value: Int) -> String {
        guard value >= 1000 else { return String(value) }
        let separator = site.language == .vi ? "." : ","
        return "\(value / 1000)\(separator)\(String(value % 1000 + 1000).dropFirst())"
    }

    private var values: [String: String] {
        var values: [String: String] = [:]
        for field in SubmissionField.allCases where field != .website && field != .token {
            values[field.rawValue] = submission[field] ?? ""
        }
        if let idempotencyKey { values["key"] = idempotencyKey }
        if case .token(let token, _) = picture { values["token"] = token }
        // Beside another picture than its own, a code is worth nothing.
        if values["token"] != submission.token { values["code"] = "" }
        return values
    }

    private var captcha: [String: Any] {
        var captcha: [String: Any] = [
            "unsolved": site.policy.takesUnsolved, "easier": site.policy.offersEasier, "focus": focusesCode,
        ]
        switch picture {
        case .cookie:
            captcha["image_url"] = "/captcha.png?site=\(site.id)"
            captcha["audio_url"] = "/captcha.wav?site=\(site.id)"
            captcha["download_url"] = "/captcha.wav?site=\(site.id)&download=1"
        case .token(let token, let isEasy):
            captcha["image_url"] = "/captcha/\(token).png"
            captcha["audio_url"] = "/captcha/\(token).wav"
            captcha["download_url"] = "/captcha/\(token).wav?download=1"
            captcha["easier"] = site.policy.offersEasier && !isEasy
        }
        return captcha
    }

    private var errors: [String: String] {
        let pairs = problems.compactMap { problem in
            problem.field.map { ($0.rawValue, problem.message(in: site.language)) }
        }
        return Dictionary(pairs) { first, _ in first }
    }

    private func problemContext(_ problem: Problem) -> [String: Any] {
        var context: [String: Any] = ["message": problem.message(in: site.language), "code": problem.code.rawCode]
        switch problem.field {
        case .name, .title, .content: context["field_id"] = problem.field.map { "duyet-\($0.rawValue)" }
        case .code, .token: context["field_id"] = "duyet-code"
        default: break
        }
        return context
    }
}
