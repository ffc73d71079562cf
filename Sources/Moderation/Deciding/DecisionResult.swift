/// What a decision or an undo did.
package struct DecisionResult: Hashable, Sendable {
    /// A comment whose status was not what the moderator expected, or that somebody else holds; it was left as it is.
    package struct Conflict: Hashable, Sendable {
        /// What kept it from being decided.
        package enum Kind: String, Hashable, Sendable, CaseIterable, Codable {
            case status
            /// Somebody else's claim.
            case claim
            /// The moderator's refusal was appealed against, and another one granted that: the answer is final.
            case lostAppeal
        }

        package let kind: Kind
        package let comment: Int64
        package let status: CommentStatus
        /// The last decision about it, if there was one.
        package let lastDecision: Decision?
        /// Whose claim kept it from being decided; nil where the status did.
        package let claim: Claim?

        package init(
            _ kind: Kind = .status,
            comment: Int64,
            status: CommentStatus,
            lastDecision: Decision?,
            claim: Claim? = nil
        ) {
            self.kind = claim == nil ? kind : .claim
            self.comment = comment
            self.status = status
            self.lastDecision = lastDecision
            self.claim = claim
        }
    }

    /// Nil when nothing was changed.
    package private(set) var operation: Int64?
    /// The comments that changed, in the order asked.
    package private(set) var changed: [Int64]
    package private(set) var conflicts: [Conflict]
    /// Ids that no comment has.
    package private(set) var unknown: [Int64]

    package init(operation: Int64?, changed: [Int64], conflicts: [Conflict], unknown: [Int64]) {
        self.operation = operation
        self.changed = changed
        self.conflicts = conflicts
        self.unknown = unknown
    }

    /// Takes in what another part of the same operation did.
    package mutating func append(_ part: DecisionResult) {
        operation = operation ?? part.operation
        changed += part.changed
        conflicts += part.conflicts
        unknown += part.unknown
    }
}
