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

    /// Finds a feature by its ``code``.
    package init?(code: String) {
        if code.hasPrefix("rule:") {
            self = .rule(String(code.dropFirst(5)))
        } else if let feature = Self.plain.first(where: { $0.code == code }) {
            self = feature
        } else {
            return nil
        }
    }

    /// All but rules.
    private static let plain: [NamedFeature] = [
        .length, .words, .digits, .digitShare, .capitals, .signs, .links, .phones, .exclamationMarks, .emoji, .newlines,
        .lookAlikes, .decorations, .spacedWords, .source, .name, .fillTime, .articleAge, .articleSimilarity,
        .nearDuplicates, .language, .unknownDomain, .leet, .prior,
    ]

    /// A stable name for machines; models depend on it.
    package var code: String {
        switch self {
        case .length: "length"
        case .words: "words"
        case .digits: "digits"
        case .digitShare: "digit_share"
        case .capitals: "capitals"
        case .signs: "signs"
        case .links: "links"
        case .phones: "phones"
        case .exclamationMarks: "exclamation_marks"
        case .emoji: "emoji"
        case .newlines: "newlines"
        case .lookAlikes: "look_alikes"
        case .decorations: "decorations"
        case .spacedWords: "spaced_words"
        case .leet: "leet"
        case .source: "source"
        case .name: "name"
        case .fillTime: "fill_time"
        case .articleAge: "article_age"
        case .articleSimilarity: "article_similarity"
        case .nearDuplicates: "near_duplicates"
        case .language: "language"
        case .unknownDomain: "unknown_domain"
        case .rule(let code): "rule:\(code)"
        case .prior: "prior"
        }
    }
}
