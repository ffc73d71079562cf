package import Foundation

/// A moderator's wish to hold comments, all in one transaction: a page of the queue, for example.
package struct ClaimRequest: Hashable, Sendable {
    package let comments: [Int64]
    package let moderator: String
    package let time: Date
    /// Whether claims of others end by it; each of those is an entry of the log.
    package let takesOver: Bool

    package init(comments: [Int64], moderator: String, time: Date, takesOver: Bool = false) {
        self.comments = comments
        self.moderator = moderator
        self.time = time
        self.takesOver = takesOver
    }
}
