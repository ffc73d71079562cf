package import Foundation
package import Submissions

/// A comment of another system, or of another installation, checked and ready to be stored.
package struct ImportedComment: Hashable, Sendable {
    /// Ids that may be wanted: no installation has so many comments.
    package static let ids: ClosedRange<Int64> = 1...1_000_000_000_000

    /// What tells it from all others that are imported into the site: the same key twice is the same comment.
    package let key: String
    /// Wanted, if nobody has it; nil: any.
    package let id: Int64?
    /// The key of the comment that it answers.
    package let parent: String?
    package let submission: ValidSubmission
    package let status: CommentStatus
    package let created: Date
    package let source: SourceHash
    package let subnet: SourceHash
    /// Equal for content that reads the same.
    package let fingerprint: Int64
    package let score: Double?
    package let reasons: [Reason]
    /// 16 bytes.
    package let salt: [UInt8]
    package let history: CommentHistory
    /// Whether its texts were destroyed where it comes from.
    package let isErased: Bool
    /// The visitor's, where its hashes are still to be made.
    package let address: String?

    package init(
        key: String,
        id: Int64?,
        parent: String?,
        submission: ValidSubmission,
        status: CommentStatus,
        created: Date,
        source: SourceHash,
        subnet: SourceHash,
        fingerprint: Int64,
        score: Double?,
        reasons: [Reason],
        salt: [UInt8],
        history: CommentHistory,
        isErased: Bool,
        address: String? = nil
    ) {
        self.key = key
        self.id = id
        self.parent = parent
        self.submission = submission
        self.status = status
        self.created = created
        self.source = source
        self.subnet = subnet
        self.fingerprint = fingerprint
        self.score = score
        self.reasons = reasons
        self.salt = salt
        self.history = history
        self.isErased = isErased
        self.address = address
    }
}
