/// Comments that are nearly the same, as far as a filter means them.
package struct QueueGroup: Hashable, Sendable, Identifiable {
    /// Of how many comments of a group the networks are told apart.
    package static let comparedSubnets = 500

    /// Of the comment with which the group began, whatever has become of that.
    package let id: Int64
    /// The oldest of the comments that are meant.
    package let first: Comment
    package let count: Int
    /// From how many networks the first ``comparedSubnets`` of them came.
    package let subnets: Int
    /// In the order of their ids.
    package let sites: [String]
    /// The highest probability of spam, where a filter gave one.
    package let highestScore: Double?

    package init(
        id: Int64,
        first: Comment,
        count: Int,
        subnets: Int,
        sites: [String],
        highestScore: Double?
    ) {
        self.id = id
        self.first = first
        self.count = count
        self.subnets = subnets
        self.sites = sites
        self.highestScore = highestScore
    }
}
