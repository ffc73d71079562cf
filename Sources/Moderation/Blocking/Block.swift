package import Foundation

/// That comments of a source, a subnet, a name or a pattern are held apart as spam.
package struct Block: Hashable, Sendable, Identifiable {
    package let id: Int64
    package let kind: BlockTarget.Kind
    /// The folded name or pattern; nil for a source or subnet, whose hash tells nobody anything, and for what was removed.
    package let text: String?
    /// Nil: at all sites.
    package let site: String?
    package let moderator: String
    package let created: Date
    /// Nil: until it is removed.
    package let expires: Date?
    /// A remark for other moderators; nil once it is removed.
    package let reason: String?
    /// How many comments it held apart.
    package let hits: Int
    package let lastHit: Date?
    package let removed: Date?

    package init(
        id: Int64,
        kind: BlockTarget.Kind,
        text: String?,
        site: String?,
        moderator: String,
        created: Date,
        expires: Date?,
        reason: String?,
        hits: Int,
        lastHit: Date?,
        removed: Date?
    ) {
        self.id = id
        self.kind = kind
        self.text = text
        self.site = site
        self.moderator = moderator
        self.created = created
        self.expires = expires
        self.reason = reason
        self.hits = hits
        self.lastHit = lastHit
        self.removed = removed
    }

    package func holds(at time: Date) -> Bool {
        removed == nil && expires.map { $0 > time } ?? true
    }
}
