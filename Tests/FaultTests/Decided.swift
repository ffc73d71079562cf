/// What a moderator makes of a comment.
enum Decided: String, Sendable {
    case approved
    case rejected
}
