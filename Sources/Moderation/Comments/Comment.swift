package import Foundation

/// An accepted submission.
package struct Comment: Hashable, Sendable, Identifiable {
    package let id: Int64
    package let site: String
    package let thread: ThreadReference
    /// The comment that this one answers: a root comment of the same thread.
    package let parent: Int64?
    package let status: CommentStatus
    package let name: String
    package let title: String
    package let content: String
    package let created: Date
    /// Keyed hash of the visitor's address.
    package let source: SourceHash
    /// Probability of spam, where a filter gave one.
    package let score: Double?
    /// What the policy phases found, in their order.
    package let reasons: [Reason]
    /// Random bytes of this comment alone, for its digest in the audit log and for its receipt.
    package let salt: [UInt8]
    /// What the filter said when it came; nil where none judged.
    package let filter: FilterJudgement?
    /// Who holds it, or held it last; nil for what nobody claimed.
    package let claim: Claim?
    /// The comment with which a group began of comments that are nearly the same, with this one; nil where it is like no other.
    package let group: Int64?
    /// SHA-256 of the visitor's receipt, where a redaction changed the salt from which it was made.
    package let receiptDigest: [UInt8]?
    /// Whether a moderator destroyed a piece of what the visitor wrote.
    package let isRedacted: Bool

    package init(
        id: Int64,
        site: String,
        thread: ThreadReference,
        parent: Int64?,
        status: CommentStatus,
        name: String,
        title: String,
        content: String,
        created: Date,
        source: SourceHash,
        score: Double?,
        reasons: [Reason],
        salt: [UInt8],
        filter: FilterJudgement? = nil,
        claim: Claim? = nil,
        group: Int64? = nil,
        receiptDigest: [UInt8]? = nil,
        isRedacted: Bool = false
    ) {
        self.filter = filter
        self.claim = claim
        self.group = group
        self.receiptDigest = receiptDigest
        self.isRedacted = isRedacted
        self.id = id
        self.site = site
        self.thread = thread
        self.parent = parent
        self.status = status
        self.name = name
        self.title = title
        self.content = content
        self.created = created
        self.source = source
        self.score = score
        self.reasons = reasons
        self.salt = salt
    }

    /// The claim that holds now.
    package func claim(at time: Date) -> Claim? {
        claim.flatMap { $0.holds(at: time) ? $0 : nil }
    }

    /// Whether it was sent without solving the check code, and so waits apart from the others.
    package var isUnsolved: Bool {
        reasons.contains { $0.code == .unsolved }
    }
}
