package import Foundation

/// What became of earlier comments under one name, or from one source, at one site: of the last thousand that were decided.
package struct PastComments: Hashable, Sendable {
    /// How many are looked at.
    package static let depth = 1000

    package let approved: Int
    package let rejected: Int
    package let spam: Int
    /// When the first of them came; nil where there is none.
    package let first: Date?

    package init(approved: Int = 0, rejected: Int = 0, spam: Int = 0, first: Date? = nil) {
        self.approved = approved
        self.rejected = rejected
        self.spam = spam
        self.first = first
    }

    package var isEmpty: Bool {
        approved + rejected + spam == 0
    }
}
