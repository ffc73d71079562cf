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

    /// How long after a block its draft may come again, as its answer was lost.
    private static let retries: TimeInterval = 600

    /// Whether a block of the same subject was made by this very draft, sent a little earlier: by the same moderator, with the
    /// same reason, for as long.
    package func isSentAgain(for block: Block) -> Bool {
        guard moderator == block.moderator, reason == block.reason, block.removed == nil else { return false }
        guard (0...Self.retries).contains(time.timeIntervalSince(block.created)) else { return false }
        switch (expires, block.expires) {
        case (nil, nil): return true
        case (let expires?, let other?):
            // Who sends it again may reckon from now, or from when he first sent it.
            return (-1...Self.retries + 1).contains(expires.timeIntervalSince(other))
        default: return false
        }
    }
}
