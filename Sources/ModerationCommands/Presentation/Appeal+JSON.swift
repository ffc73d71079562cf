import Moderation

extension Appeal {
    var json: JSONValue {
        .object([
            "state": .string(state.rawValue),
            "created": .string(created.rfc3339),
            "message": .string(message),
            "against": .integer(against),
            "answer": JSONValue(answer?.text),
            "moderator": JSONValue(answer?.moderator),
            "time": JSONValue(answer?.time.rfc3339),
            "operation": JSONValue(answer?.operation),
        ])
    }
}

extension AppealCase {
    /// A row of `duyet appeals --json`: the comment's id first, so that the rows can be given back to `grant` and `uphold`.
    var json: JSONValue {
        .object([
            "id": .integer(appeal.id),
            "site": .string(appeal.site),
            "appeal": appeal.json,
            "refusal": refusal.json,
            "comment": comment.json,
        ])
    }
}
