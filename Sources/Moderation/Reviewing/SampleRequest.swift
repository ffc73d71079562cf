package import Foundation

/// A wish to have comments drawn for a second review: of those that are approved, rejected or held as spam, and not erased.
package struct SampleRequest: Hashable, Sendable {
    package static let counts = 1...100_000
    /// From which one is picked where none is named.
    package static let seeds: ClosedRange<Int64> = 0...0xFFFF_FFFF

    package let count: Int
    /// Decides what is drawn; 0 or more.
    package let seed: Int64
    /// Nil: of all sites.
    package let site: String?
    /// In which the comments came; nil: without a bound.
    package let from: Date?
    package let to: Date?
    package let moderator: String
    package let time: Date

    package init(
        count: Int,
        seed: Int64,
        site: String? = nil,
        from: Date? = nil,
        to: Date? = nil,
        moderator: String,
        time: Date
    ) {
        self.count = count
        self.seed = seed
        self.site = site
        self.from = from
        self.to = to
        self.moderator = moderator
        self.time = time
    }
}
