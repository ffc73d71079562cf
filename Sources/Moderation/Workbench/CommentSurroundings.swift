/// A comment as it is now, with all that stands around it: what a moderator looks at before he decides.
package struct CommentSurroundings: Hashable, Sendable {
    package let comment: Comment
    package let parent: Comment?
    /// Up to two published comments right before it, below the same parent if it has one; oldest first.
    package let before: [Comment]
    /// Under its name at its site, without itself.
    package let author: PastComments
    /// From its source.
    package let source: PastComments
    package let lastDecision: Decision?
    /// The appeal that waits for an answer.
    package let appeal: Appeal?
    /// How many it is one of, by its site and its status; nil where none is like it.
    package let copies: CopyCount?

    package init(
        comment: Comment,
        parent: Comment? = nil,
        before: [Comment] = [],
        author: PastComments = PastComments(),
        source: PastComments = PastComments(),
        lastDecision: Decision? = nil,
        appeal: Appeal? = nil,
        copies: CopyCount? = nil
    ) {
        self.comment = comment
        self.parent = parent
        self.before = before
        self.author = author
        self.source = source
        self.lastDecision = lastDecision
        self.appeal = appeal
        self.copies = copies
    }
}
