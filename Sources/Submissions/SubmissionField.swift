/// What a form can tell us; the raw value is the field's name in our own forms. The order is that of the form.
package enum SubmissionField: String, CaseIterable, Codable, CodingKeyRepresentable, Hashable, Sendable {
    case thread
    case name
    case title
    case content
    case code
    case token
    case parent

    /// The idempotency key: the same key twice is the same comment.
    case key

    /// The honeypot: people do not see it, so what fills it in is a program.
    case website

    case threadTitle
    case threadURL

    /// Where the visitor wants to be sent afterwards.
    case returnAddress = "return"
}
