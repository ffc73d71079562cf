import AuditLog
import Moderation

/// A line of input that says what somebody thinks of a comment: `12 ham`, `13 reject insult`, `14 spam a note`.
struct OpinionLine: Hashable {
    let comment: Int64
    let verdict: OpinionVerdict
    /// Of a rejection.
    let reason: String?
    let note: String?

    /// Nil for anything else.
    ///
    /// - Parameters:
    ///   - text: The line.
    ///   - reasons: Codes with which can be rejected.
    init?(_ text: String, reasons: Set<String>) {
        var words = text.split(whereSeparator: \.isWhitespace).map(String.init)[...]
        guard let id = words.popFirst().flatMap({ CommentSelector.id($0) }),
            let verdict = words.popFirst().flatMap({ OpinionVerdict(rawValue: $0) })
        else {
            return nil
        }
        var reason: String?
        if verdict == .reject {
            guard let code = words.popFirst(), reasons.contains(code) else { return nil }
            reason = code
        }
        let note = words.isEmpty ? nil : words.joined(separator: " ")
        self.init(comment: id, verdict: verdict, reason: reason, note: note)
    }

    init(comment: Int64, verdict: OpinionVerdict, reason: String? = nil, note: String? = nil) {
        self.comment = comment
        self.verdict = verdict
        self.reason = reason
        self.note = note
    }

    /// All lines, blank ones passed over.
    static func lines(_ input: String, reasons: Set<String>) throws(CommandsError) -> [OpinionLine] {
        var opinions: [OpinionLine] = []
        for (index, line) in input.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
            if line.allSatisfy(\.isWhitespace) { continue }
            guard let opinion = OpinionLine(String(line), reasons: reasons) else {
                throw .invalidOpinion(line: index + 1, text: String(line).singleLine.truncated(toColumns: 60))
            }
            opinions.append(opinion)
        }
        return opinions
    }
}
