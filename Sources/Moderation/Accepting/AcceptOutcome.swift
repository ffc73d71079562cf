/// What the store did with a draft.
package enum AcceptOutcome: Hashable, Sendable {
    /// It is on disk, with its audit entry.
    case accepted(id: Int64, status: CommentStatus, salt: [UInt8])
    /// The same form came a second time: this is what became of the first. Nothing was written.
    case repeated(id: Int64, status: CommentStatus, salt: [UInt8])
    /// The token was used before, with another content. Nothing was written.
    case tokenSpent
    /// The site's settings are not those that the draft was checked by. Nothing was written.
    case siteChanged
    /// There is no published comment of that id in the thread. Nothing was written, nothing spent.
    case unknownParent
    /// Too many comments without a solved check code, of this source or of the whole site. Nothing was written.
    case tooManyUnsolved(retryAfter: Duration)
}
