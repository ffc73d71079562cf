/// What is to be done with a comment.
package enum SpamBand: String, CaseIterable, Hashable, Sendable, Codable {
    /// Looks like spam: held apart, still to be seen.
    case spam
    /// Belongs into the queue.
    case unsure
    /// May be published unseen, if the site's policy says so.
    case trusted
}
