/// Where a comment stands. Only what is approved is public.
package enum CommentStatus: String, Hashable, Sendable, Codable, CaseIterable {
    case pending, approved, rejected, spam
}
