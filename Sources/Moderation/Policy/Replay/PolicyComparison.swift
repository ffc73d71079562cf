package import AuditLog

/// How comments fared by the policy that was in force, and how they would have by another; and what moderators made of them
/// in the end.
package struct PolicyComparison: Hashable, Sendable {
    /// A comment that would have fared otherwise.
    package struct Flip: Hashable, Sendable {
        package let comment: Int64
        package let site: String
        package let old: CommentStatus
        package let new: CommentStatus
        /// What the other policy finds and the one in force did not, or otherwise.
        package let found: [Reason]
        /// Codes of what it does not find any more.
        package let gone: [String]
        /// What a moderator decided last; nil where nobody did.
        package let decided: CommentStatus?

        package init(
            comment: Int64,
            site: String,
            old: CommentStatus,
            new: CommentStatus,
            found: [Reason],
            gone: [String],
            decided: CommentStatus?
        ) {
            self.comment = comment
            self.site = site
            self.old = old
            self.new = new
            self.found = found
            self.gone = gone
            self.decided = decided
        }
    }

    package struct Pair: Hashable, Sendable {
        package let old: CommentStatus
        package let new: CommentStatus

        package init(old: CommentStatus, new: CommentStatus) {
            self.old = old
            self.new = new
        }
    }

    /// What a policy did, against what moderators decided about the same comments in the end.
    package struct Agreement: Hashable, Sendable {
        /// Held as spam, of what was refused.
        package var caught = Proportion()
        /// Held as spam, of what was approved.
        package var lost = Proportion()
        /// Published unseen, of what was refused.
        package var leaked = Proportion()

        package init() {}
    }

    /// Comments that were judged.
    package var compared = 0
    /// Comments that cannot be judged any more, as they were erased.
    package var erased = 0
    /// How many fared so, and would have fared so.
    package var matrix: [Pair: Int] = [:]
    package var flips: [Flip] = []
    /// Comments that a moderator decided about.
    package var decided = 0
    package var old = Agreement()
    package var new = Agreement()

    package init() {}

    package func count(old: CommentStatus, new: CommentStatus) -> Int {
        matrix[Pair(old: old, new: new)] ?? 0
    }

    /// Takes a comment.
    ///
    /// - Parameters:
    ///   - comment: As it was stored.
    ///   - old: The status that the policy in force gave it.
    ///   - judgement: Of the other policy.
    ///   - decided: The status that a moderator gave it last; nil where nobody did, or where it waits again.
    package mutating func add(_ comment: Comment, old: CommentStatus, _ judgement: Judgement, decided: CommentStatus?) {
        compared += 1
        matrix[Pair(old: old, new: judgement.status), default: 0] += 1
        if let decided, decided != .pending {
            self.decided += 1
            self.old.add(old, decided: decided)
            new.add(judgement.status, decided: decided)
        }
        guard old != judgement.status else { return }
        let codes = Set(judgement.reasons.map(\.code))
        flips.append(
            Flip(
                comment: comment.id,
                site: comment.site,
                old: old,
                new: judgement.status,
                found: judgement.reasons.filter { !comment.reasons.contains($0) },
                gone: comment.reasons.map(\.code).filter { !codes.contains($0) }.map(\.rawValue),
                decided: decided
            )
        )
    }
}

extension PolicyComparison.Agreement {
    fileprivate mutating func add(_ status: CommentStatus, decided: CommentStatus) {
        if decided == .approved {
            lost.add(status == .spam)
        } else {
            caught.add(status == .spam)
            leaked.add(status == .approved)
        }
    }
}
