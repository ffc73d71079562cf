/// Why a verdict was given: a stable code with facts.
package struct Reason: Hashable, Sendable, Codable {
    package enum Code: String, Hashable, Sendable, Codable, CaseIterable {
        case blocked
        case duplicate
        case bannedWords = "banned_words"
        case unreadableList = "unreadable_list"
        case tooManyLinks = "too_many_links"
        case honeypot
        case tooFast = "too_fast"
        case hiddenCharacters = "hidden_characters"
        case unsolved = "captcha.unsolved"
        case spamScore = "spam_score"
        case filterFailed = "filter_failed"
    }

    package let code: Code
    /// For people and scripts: counts, limits, the matched entries.
    package let facts: [String: String]

    package init(_ code: Code, facts: [String: String] = [:]) {
        self.code = code
        self.facts = facts
    }
}
