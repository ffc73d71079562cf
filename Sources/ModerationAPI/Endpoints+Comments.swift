import HTTPTypes

/// What is done to one comment besides deciding.
extension Endpoints {
    package static let addNote = Endpoint<AddNoteInput, CommentNoteValue>(
        .post,
        "/comments/{id}/notes",
        parameters: [.id],
        "Writes something down about a comment, for other moderators."
    )
    package static let redact = Endpoint<RedactInput, RedactionValue>(
        .post,
        "/comments/{id}/redactions",
        parameters: [.id],
        "Destroys a piece of a comment, for good."
    )
}
