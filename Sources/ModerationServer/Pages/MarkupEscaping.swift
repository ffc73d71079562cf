import Mustache

/// Escapes text for HTML scalar by scalar.
///
/// The library's own escaping goes by `Character`: a quotation mark with a combining mark behind it is another character
/// to it and passes unescaped, out of the attribute.
struct MarkupEscaping: MustacheContentType {
    private static let name = "DUYET"
    /// Stands before each template; partials too, as each begins with the library's default.
    static let pragma = "{{% CONTENT_TYPE:\(name)}}"

    static func register() {
        MustacheContentTypes.register(MarkupEscaping(), named: name)
    }

    func escapeText(_ text: String) -> String {
        CommentHTML.escaped(text[...], lineBreaks: false)
    }
}
