/// A feature that is no part of the text, with a name for people.
package enum NamedFeature: Hashable, Sendable {
    // Of the text's shape.
    case length, words, digits, digitShare, capitals, signs, links, phones, exclamationMarks, emoji, newlines,
        lookAlikes,
        decorations, spacedWords
    // Of the context.
    case source, name, fillTime, articleAge, articleSimilarity, nearDuplicates, language, unknownDomain, leet
    case rule(String)

    /// What stands before all features: how common spam is.
    case prior

    /// A stable name for machines.
    package var code: String {
        switch self {
        case .rule(let code): "rule:\(code)"
        default: "\(self)"
        }
    }
}
