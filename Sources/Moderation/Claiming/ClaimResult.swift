/// What came of a wish to hold comments. Each comment that was asked for is in one of the lists, in the order asked.
package struct ClaimResult: Hashable, Sendable {
    /// Those that are his now; what he held before is renewed.
    package let claimed: [Claim]
    /// Those that somebody else holds.
    package let held: [Claim]
    /// Of sites that take no claims, and those that were erased.
    package let unclaimable: [Int64]
    /// Ids that no comment has.
    package let unknown: [Int64]

    package init(claimed: [Claim] = [], held: [Claim] = [], unclaimable: [Int64] = [], unknown: [Int64] = []) {
        self.claimed = claimed
        self.held = held
        self.unclaimable = unclaimable
        self.unknown = unknown
    }
}
