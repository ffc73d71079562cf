package import Moderation
import ModerationAPI

extension RemoteDesk: NoteStore {
    package func addNote(_ draft: NoteDraft) async throws(ModerationError) -> CommentNote {
        guard draft.comment > 0 else { throw .unknownComment(draft.comment) }
        return try await connection.call(
            Endpoints.addNote,
            AddNoteInput(id: draft.comment, text: draft.text)
        ).note
    }

    package func notes(ofComment id: Int64) async throws(ModerationError) -> [CommentNote] {
        try await life(id)?.notes.map(\.note) ?? []
    }
}
