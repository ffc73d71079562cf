import Moderation

extension Reason {
    /// For a moderator: what was found.
    var words: String {
        guard !isForgotten else { return code.rawValue }
        return switch code {
        case .blocked: "blocked by \(fact("by")) (block \(fact("blocks")))"
        case .duplicate: "the same content was posted before (\(fact("earlier")) times)"
        case .bannedWords: "banned words: \(fact("words"))"
        case .unreadableList: "the list of banned words cannot be read, so nobody compared it"
        case .tooManyLinks: "\(fact("count")) links, \(fact("limit")) allowed"
        case .honeypot: "a field that people cannot see was filled in"
        case .tooFast: "filled in within \(fact("milliseconds")) ms, at least \(fact("minimum")) ms expected"
        case .unsolved: "sent without solving the check code"
        case .spamScore:
            "looks like spam to the filter: \(fact("probability")), held apart from \(fact("threshold")) on"
        case .filterFailed: "the filter could not judge it"
        case .hiddenCharacters: "\(fact("count")) invisible characters were removed"
        }
    }

    /// Whether what was found went with the comment when that was erased.
    var isForgotten: Bool {
        let hasFacts: Set<Code> = [
            .blocked, .duplicate, .bannedWords, .tooManyLinks, .tooFast, .spamScore, .hiddenCharacters,
        ]
        return facts.isEmpty && hasFacts.contains(code)
    }

    private func fact(_ name: String) -> String {
        facts[name] ?? "?"
    }
}
