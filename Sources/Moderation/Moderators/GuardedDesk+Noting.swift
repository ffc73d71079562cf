extension GuardedDesk: NoteStore {
    package func addNote(_ draft: NoteDraft) async throws(ModerationError) -> CommentNote {
        try await check(.writeNotes, comments: [draft.comment])
        return try await store.addNote(draft)
    }

    package func notes(ofComment id: Int64) async throws(ModerationError) -> [CommentNote] {
        try await check(.readComments, comments: [id])
        return try await store.notes(ofComment: id)
    }
}
