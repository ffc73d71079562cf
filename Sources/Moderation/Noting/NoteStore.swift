/// What moderators write down about comments.
package protocol NoteStore: Sendable {
    /// - Throws: `unknownComment`, `erasedComment`.
    func addNote(_ draft: NoteDraft) async throws(ModerationError) -> CommentNote
    /// Oldest first; none for a comment that is not there.
    func notes(ofComment id: Int64) async throws(ModerationError) -> [CommentNote]
}
