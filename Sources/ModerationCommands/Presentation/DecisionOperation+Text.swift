import Moderation

extension DecisionOperation {
    /// What it did: `approved`, `undid 3`, and whether it was undone.
    var words: String {
        let done = undoes.map { "undid \($0)" } ?? status?.pastTense ?? kind.rawValue
        return undoneBy.map { "\(done), undone by \($0)" } ?? done
    }

    /// A row of `duyet history --json`.
    var json: JSONValue {
        .object([
            "operation": .integer(id),
            "kind": .string(kind.rawValue),
            "time": .string(time.rfc3339),
            "moderator": .string(moderator),
            "status": JSONValue(status?.rawValue),
            "reason": JSONValue(reason),
            "note": JSONValue(note),
            "undoes": JSONValue(undoes),
            "undoneBy": JSONValue(undoneBy),
            "comments": .array(comments.map { .integer($0) }),
        ])
    }
}
