package import Foundation

/// A block that is to be made.
package struct BlockDraft: Hashable, Sendable {
    package enum Subject: Hashable, Sendable {
        case target(BlockTarget)
        /// The source of a comment.
        case sourceOf(Int64)
        /// Its subnet: of IPv4 256 addresses, of IPv6 a /48.
        case subnetOf(Int64)
    }

    /// The longest remark, in characters.
    package static let longestReason = 200

    package let subject: Subject
    /// Nil: at all sites.
    package let site: String?
    /// Nil: until it is removed.
    package let expires: Date?
    package let reason: String?
    package let moderator: String
    package let time: Date

    package init(
        _ subject: Subject,
        site: String?,
        expires: Date?,
        reason: String?,
        moderator: String,
        time: Date
    ) {
        self.subject = subject
        self.site = site
        self.expires = expires
        self.reason = reason
        self.moderator = moderator
        self.time = time
    }
}
