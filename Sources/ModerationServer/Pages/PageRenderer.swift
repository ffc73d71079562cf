import EmbeddedAssets
import Foundation
import HTTPTypes
import Hummingbird
import Moderation
import Mustache
import Submissions

/// Draws the HTML pages from the templates, in the language of the site.
struct PageRenderer: Sendable {
    private static let templates = [
        "templates/page", "templates/thread", "templates/comments", "templates/comment", "templates/form",
        "templates/receipt", "templates/appeal", "templates/transparency",
        "templates/error", "demo/index", "demo/plain", "demo/embed",
    ]

    /// Under which a comment that is drawn already stands in for its template.
    static let readyComment = "ready_comment"

    private let library: MustacheLibrary
    /// Empty where the operator's template of a comment does more than put values in.
    private let comments: [Language: CommentTemplate]
    private let translations: [Language: [String: String]]
    /// The texts of each language as JSON, for the element.
    let translationFiles: [Language: [UInt8]]
    /// The style sheet of all pages, an operator's own where he has one.
    let style: [UInt8]

    /// - Parameter overrides: A folder whose files stand in for the embedded ones of the same name
    ///   (`templates/form.mustache`, `style.css`, …).
    /// - Throws: `internalFailure` naming the file that is missing or broken.
    init(overrides: URL? = nil) throws(ServerError) {
        MarkupEscaping.register()
        var library = MustacheLibrary()
        for path in Self.templates {
            let name = String(path.split(separator: "/").last ?? "")
            let text = String(decoding: try Self.file("\(path).mustache", overrides: overrides), as: UTF8.self)
            do {
                let template = MarkupEscaping.pragma + text
                try library.register(template, named: path.hasPrefix("demo/") ? path : name)
            } catch {
                throw .internalFailure("template \(path).mustache: \(error)")
            }
        }
        var translations: [Language: [String: String]] = [:]
        var translationFiles: [Language: [UInt8]] = [:]
        for language in Language.allCases {
            let path = "translations/\(language.rawValue).json"
            let bytes = try Self.file(path, overrides: overrides)
            guard let texts = try? JSONDecoder().decode([String: String].self, from: Data(bytes)) else {
                throw .internalFailure("\(path) is not an object of texts")
            }
            translations[language] = texts
            translationFiles[language] = bytes
        }
        self.translationFiles = translationFiles
        self.translations = translations
        self.style = try Self.file("style.css", overrides: overrides)
        let comments = translations.compactMapValues {
            CommentTemplate(in: library, texts: TemplateTexts(texts: $0))
        }
        self.comments = comments.count == translations.count ? comments : [:]
        if !self.comments.isEmpty {
            do {
                try library.register("\(MarkupEscaping.pragma){{{\(Self.readyComment)}}}", named: "comment")
            } catch {
                throw .internalFailure("template of ready comments: \(error)")
            }
        }
        self.library = library
    }

    /// A comment as its template draws it; nil where only the library can.
    func html(of comment: CommentContext, language: Language) -> String? {
        comments[language]?.html(comment)
    }

    /// One template, with the texts of the language under `t`.
    func render(_ template: String, _ context: [String: Any], language: Language) -> String {
        var context = context
        context["t"] = texts(in: language)
        context["lang"] = language.rawValue
        context["base"] = ""
        context["style_url"] = "/style.css"
        return library.render(TemplateContext(values: context), withTemplate: template) ?? ""
    }

    /// A whole page around a body.
    func page(_ body: String, title: String, language: Language, _ context: [String: Any] = [:]) -> String {
        render("page", context.merging(["body": body, "title": title]) { $1 }, language: language)
    }

    func texts(in language: Language) -> TemplateTexts {
        TemplateTexts(texts: translations[language] ?? [:])
    }

    func text(_ key: String, language: Language) -> String {
        translations[language]?[key] ?? key
    }

    /// A page that says what happened. What was typed stands there too, where there is no form to give it back in.
    func errorPage(
        _ status: HTTPResponse.Status,
        message: String,
        language: Language,
        typed: Submission? = nil
    ) -> Response {
        let end = message.firstRange(of: ". ")
        let heading = end.map { "\(message[..<$0.lowerBound])." } ?? message
        var context: [String: Any] = ["status": status.code, "heading": heading]
        if let end { context["message"] = String(message[end.upperBound...]) }
        let texts = [typed?.title, typed?.content].compactMap { $0 }.filter { !$0.isEmpty }
        if !texts.isEmpty { context["typed"] = texts.joined(separator: "\n\n") }
        let body = render("error", context, language: language)
        var response = Response.html(
            page(body, title: heading, language: language, ["site_name": "Duyet"]),
            status: status
        )
        response.headers[.contentSecurityPolicy] = ContentSecurity.page(framedBy: [])
        return response
    }

    private static func file(_ path: String, overrides: URL?) throws(ServerError) -> [UInt8] {
        if let file = overrides?.appending(path: path), FileManager.default.fileExists(atPath: file.path) {
            do {
                return Array(try Data(contentsOf: file))
            } catch {
                throw .internalFailure("\(file.path): \(error.localizedDescription)")
            }
        }
        guard let asset = EmbeddedAsset(named: path) else { throw .internalFailure("no file \(path)") }
        return asset.bytes
    }
}
