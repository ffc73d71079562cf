package import Foundation

/// A wish to destroy what was stored of comments: name, title, text, article, source, salt, facts of reasons.
package struct ErasureRequest: Hashable, Sendable {
    package enum Selection: Hashable, Sendable {
        case comments([Int64])
        /// All of one source.
        case source(SourceHash)
        /// All under one name, as it was typed.
        case name(String)
        /// Rejected comments and spam that were accepted before.
        case refused(before: Date)
    }

    package let selection: Selection
    /// Only comments of this site; nil: of all.
    package let site: String?
    package let reason: ErasureReason
    /// Nil: the site's policy.
    package let moderator: String?
    package let time: Date
    /// At most so many at once.
    package let limit: Int

    package init(
        _ selection: Selection,
        site: String? = nil,
        reason: ErasureReason,
        moderator: String?,
        time: Date,
        limit: Int = .max
    ) {
        self.selection = selection
        self.site = site
        self.reason = reason
        self.moderator = moderator
        self.time = time
        self.limit = limit
    }
}
