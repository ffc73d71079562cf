/// A comment with everything that another installation needs.
package struct ExportedComment: Hashable, Sendable {
    package let comment: Comment
    package let subnet: SourceHash
    package let history: CommentHistory

    package init(comment: Comment, subnet: SourceHash, history: CommentHistory) {
        self.comment = comment
        self.subnet = subnet
        self.history = history
    }

    /// What was erased has no salt.
    package var isErased: Bool { comment.salt.isEmpty }
}
