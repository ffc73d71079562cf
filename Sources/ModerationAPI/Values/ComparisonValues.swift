import AuditLog
package import Moderation

/// How comments fared by the policy that was in force, and would have by another.
package struct ComparisonValue: Codable, Sendable {
    package struct Pair: Codable, Sendable {
        let old: CommentStatus
        let new: CommentStatus
        let count: Int
    }

    package struct Flip: Codable, Sendable {
        let comment: Int64
        let site: String
        let old: CommentStatus
        let new: CommentStatus
        let found: [CommentValue.Finding]
        let gone: [String]
        let decided: CommentStatus?
    }

    /// So many of so many.
    package struct Share: Codable, Sendable {
        let count: Int
        let of: Int

        init(_ proportion: Proportion) {
            count = proportion.count
            of = proportion.total
        }

        var proportion: Proportion { Proportion(count: count, total: of) }
    }

    package struct Agreement: Codable, Sendable {
        let caught: Share
        let lost: Share
        let leaked: Share

        init(_ agreement: PolicyComparison.Agreement) {
            caught = Share(agreement.caught)
            lost = Share(agreement.lost)
            leaked = Share(agreement.leaked)
        }

        var agreement: PolicyComparison.Agreement {
            var agreement = PolicyComparison.Agreement()
            agreement.caught = caught.proportion
            agreement.lost = lost.proportion
            agreement.leaked = leaked.proportion
            return agreement
        }
    }

    let compared: Int
    let erased: Int
    let matrix: [Pair]
    let flips: [Flip]
    let decided: Int
    let old: Agreement
    let new: Agreement

    package init(_ comparison: PolicyComparison) {
        compared = comparison.compared
        erased = comparison.erased
        matrix = comparison.matrix.map { Pair(old: $0.key.old, new: $0.key.new, count: $0.value) }
        flips = comparison.flips.map { flip in
            Flip(
                comment: flip.comment,
                site: flip.site,
                old: flip.old,
                new: flip.new,
                found: flip.found.map(CommentValue.Finding.init),
                gone: flip.gone,
                decided: flip.decided
            )
        }
        decided = comparison.decided
        old = Agreement(comparison.old)
        new = Agreement(comparison.new)
    }

    package var comparison: PolicyComparison {
        var comparison = PolicyComparison()
        comparison.compared = compared
        comparison.erased = erased
        for pair in matrix { comparison.matrix[.init(old: pair.old, new: pair.new)] = pair.count }
        comparison.flips = flips.map { flip in
            .init(
                comment: flip.comment,
                site: flip.site,
                old: flip.old,
                new: flip.new,
                found: flip.found.compactMap(\.reason),
                gone: flip.gone,
                decided: flip.decided
            )
        }
        comparison.decided = decided
        comparison.old = old.agreement
        comparison.new = new.agreement
        return comparison
    }
}
