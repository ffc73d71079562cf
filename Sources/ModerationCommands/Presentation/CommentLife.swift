import Moderation

/// A comment with what belongs to it.
struct CommentLife {
    let comment: Comment
    let parent: Comment?
    /// Oldest first.
    let decisions: [Decision]
    /// Oldest first.
    let notes: [CommentNote]
    let appeal: Appeal?

    /// Nil when there is no such comment.
    init?(of id: Int64, in store: any ModerationDesk) async throws(ModerationError) {
        guard let comment = try await store.comment(id) else { return nil }
        var parent: Comment?
        if let id = comment.parent { parent = try await store.comment(id) }
        self.comment = comment
        self.parent = parent
        self.decisions = try await store.decisions(ofComment: id)
        self.notes = try await store.notes(ofComment: id)
        self.appeal = try await store.appeal(ofComment: id)
    }
}
