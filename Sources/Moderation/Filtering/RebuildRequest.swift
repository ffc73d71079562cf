package import Foundation

/// A wish to have all decisions learned anew.
package struct RebuildRequest: Hashable, Sendable {
    /// On how many of the last comments the effect may be looked at.
    package static let counts = 0...100_000

    /// Moderators whose lessons are left out.
    package let without: [String]
    package let last: Int
    /// Whether it is only told what would change.
    package let isDryRun: Bool
    package let moderator: String
    package let time: Date

    package init(without: [String], last: Int, isDryRun: Bool, moderator: String, time: Date) {
        self.without = without
        self.last = last
        self.isDryRun = isDryRun
        self.moderator = moderator
        self.time = time
    }
}
