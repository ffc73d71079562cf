/// What a token may be used for, within the role of its moderator.
package enum TokenScope: String, Hashable, Sendable, Codable, CaseIterable, Comparable {
    /// Comments, history, statistics, sites.
    case read
    /// Decisions, undoing, claims, appeals.
    case decide
    /// The log, proofs, reports, samples.
    case audit
    /// Sites, moderators, erasing, the filter's model.
    case administer

    package static func < (left: TokenScope, right: TokenScope) -> Bool {
        left.rawValue < right.rawValue
    }
}
