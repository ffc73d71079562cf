package import Foundation

/// A wish to have comments with all that belongs to them.
package struct ExportRequest: Hashable, Sendable {
    /// Nil: of all sites.
    package let site: String?
    package let statuses: Set<CommentStatus>
    /// Whether hashes of visitors' addresses and networks are given away.
    package let withSources: Bool
    package let moderator: String
    package let time: Date

    package init(
        site: String?,
        statuses: Set<CommentStatus>,
        withSources: Bool,
        moderator: String,
        time: Date
    ) {
        self.site = site
        self.statuses = statuses
        self.withSources = withSources
        self.moderator = moderator
        self.time = time
    }
}
