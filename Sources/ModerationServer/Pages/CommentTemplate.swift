import Moderation
import Mustache
import Synchronization

/// `comment.mustache` taken apart once into what is the same in every comment and the values between.
///
/// A page has a hundred comments, and the library finds out for each value of each what it can do. So the template is drawn with a
/// mark in place of each value, for comments with and without a name, a title and a redaction, and cut at the marks. A template that
/// does more than put values in (asks for others, for what is in them, or changes them) is found out by that, and stays with the
/// library.
struct CommentTemplate: Sendable {
    /// A value, by its name in the template.
    private enum Value: String, CaseIterable {
        case id, anchor, name, author, title, created
        case contentHTML = "content_html"
        case createdLabel = "created_label"
        case replyURL = "reply_url"

        func text(in comment: CommentContext) -> String {
            switch self {
            case .id: String(comment.entry.id)
            case .anchor: comment.anchor
            case .name: comment.entry.name
            case .author: comment.author
            case .title: comment.entry.title
            case .created: comment.created
            case .contentHTML: comment.contentHTML
            case .createdLabel: comment.createdLabel
            case .replyURL: comment.replyURL
            }
        }
    }

    private enum Part {
        case text(String)
        case value(Value, isEscaped: Bool)
    }

    /// What a template may ask of a comment besides its values.
    private struct Shape: Hashable {
        let hasName: Bool
        let hasTitle: Bool
        let isRedacted: Bool

        static let all = [false, true].flatMap { hasName in
            [false, true].flatMap { hasTitle in
                [false, true].map { Shape(hasName: hasName, hasTitle: hasTitle, isRedacted: $0) }
            }
        }
    }

    private let parts: [Shape: [Part]]

    /// Nil where the template does more than put values in.
    ///
    /// - Parameters:
    ///   - library: With the template under its name, `comment`.
    ///   - texts: Of the language in which comments are drawn.
    init?(in library: MustacheLibrary, texts: TemplateTexts) {
        var parts: [Shape: [Part]] = [:]
        for shape in Shape.all {
            let marks = Marks(shape, texts: texts)
            guard let drawn = library.render(marks, withTemplate: "comment"), !marks.hasMissed,
                let cut = Self.parts(of: drawn)
            else {
                return nil
            }
            parts[shape] = cut
        }
        self.parts = parts
    }

    func html(_ comment: CommentContext) -> String {
        let shape = Shape(
            hasName: !comment.entry.name.isEmpty,
            hasTitle: !comment.entry.title.isEmpty,
            isRedacted: comment.entry.isRedacted
        )
        var html = ""
        for part in parts[shape] ?? [] {
            switch part {
            case .text(let text): html += text
            case .value(let value, let isEscaped):
                let text = value.text(in: comment)
                html += isEscaped ? CommentHTML.escaped(text[...], lineBreaks: false) : text
            }
        }
        return html
    }

    /// Nil when a mark is no longer what it was.
    private static func parts(of drawn: String) -> [Part]? {
        var parts: [Part] = []
        var rest = drawn[...]
        while let start = rest.firstIndex(of: Marks.start) {
            parts.append(.text(String(rest[..<start])))
            guard let end = rest[start...].firstIndex(of: Marks.end) else { return nil }
            let mark = rest[rest.index(after: start)..<end]
            let isEscaped = mark.hasSuffix("&amp;")
            guard let value = Value(rawValue: String(mark.dropLast(isEscaped ? 5 : 1))),
                isEscaped || mark.hasSuffix("&")
            else {
                return nil
            }
            parts.append(.value(value, isEscaped: isEscaped))
            rest = rest[rest.index(after: end)...]
        }
        guard !rest.contains(Marks.end) else { return nil }
        return parts + [.text(String(rest))]
    }

    /// A comment with a mark for each value.
    private final class Marks: MustacheParent {
        /// From a private area of Unicode: in no template of anybody's.
        static let start: Character = "\u{F8A1E}"
        static let end: Character = "\u{F8A1F}"

        private let shape: Shape
        private let texts: TemplateTexts
        private let missed = Mutex(false)

        /// Whether the template asked for something else.
        var hasMissed: Bool { missed.withLock { $0 } }

        init(_ shape: Shape, texts: TemplateTexts) {
            self.shape = shape
            self.texts = texts
        }

        func miss() { missed.withLock { $0 = true } }

        func child(named name: String) -> Any? {
            switch name {
            case "has_name": return shape.hasName
            case "has_title": return shape.hasTitle
            case "is_redacted": return shape.isRedacted
            case "t": return texts
            default:
                // Escaped or not, as the template wants it: that shows in the ampersand.
                if let value = Value(rawValue: name) {
                    return Mark(description: "\(Self.start)\(value.rawValue)&\(Self.end)", marks: self)
                }
                miss()
                return nil
            }
        }
    }

    /// Stands for a value; which it is, is lost where the template puts in something that is made of it.
    private struct Mark: CustomStringConvertible, MustacheParent, MustacheTransformable {
        let description: String
        let marks: Marks

        /// Nothing is within, as in the text.
        func child(named name: String) -> Any? { nil }

        /// `{{lowercased(author)}}`, `{{#empty(title)}}`
        func transform(_ name: String) -> Any? {
            marks.miss()
            return nil
        }
    }
}
