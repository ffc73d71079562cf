/// What a second reviewer says of a comment.
package enum OpinionVerdict: String, Hashable, Sendable, Codable, CaseIterable {
    /// To be published.
    case ham
    case spam
    /// Not spam, but against the rules, for a reason.
    case reject
    /// He cannot say.
    case skip
}
