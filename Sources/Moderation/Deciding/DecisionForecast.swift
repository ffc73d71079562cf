/// What a decision would do.
package struct DecisionForecast: Hashable, Sendable {
    /// Comments of a site and a status.
    package struct Group: Hashable, Sendable, Codable {
        package let site: String
        package let status: CommentStatus
        package let count: Int

        package init(site: String, status: CommentStatus, count: Int) {
            self.site = site
            self.status = status
            self.count = count
        }
    }

    /// Comments under a name.
    package struct Author: Hashable, Sendable, Codable {
        package let name: String
        package let count: Int

        package init(name: String, count: Int) {
            self.name = name
            self.count = count
        }
    }

    /// How many authors and first comments are told.
    package static let shown = 5

    /// Without an operation.
    package let result: DecisionResult
    /// Of what would change, by site and status.
    package let groups: [Group]
    /// Of what would change, those with most comments.
    package let authors: [Author]
    /// How many names there are in all.
    package let authorCount: Int
    /// The first that would change.
    package let first: [Comment]

    package init(
        result: DecisionResult,
        groups: [Group],
        authors: [Author],
        authorCount: Int,
        first: [Comment]
    ) {
        self.result = result
        self.groups = groups
        self.authors = authors
        self.authorCount = authorCount
        self.first = first
    }
}
