/// Where a comment stands. Only what is approved is public.
package enum CommentStatus: String, Hashable, Sendable, Codable, CaseIterable {
    case pending, approved, rejected, spam

    /// What is held apart as spam is pending to its author, which it is: a moderator still sees it. How the policy thinks
    /// is not told to those it is made for.
    package var shownToAuthor: CommentStatus {
        self == .spam ? .pending : self
    }
}
