import Moderation

extension CommentNote {
    /// A note as `duyet show --json` has it.
    var json: JSONValue {
        .object([
            "id": .integer(id),
            "comment": .integer(comment),
            "moderator": .string(moderator),
            "time": .string(time.rfc3339),
            "text": .string(text),
        ])
    }
}
