package import Foundation
package import SpamFilter
package import Submissions

/// A checked submission, ready to be stored.
package struct SubmissionDraft: Sendable {
    /// The challenge that is used up by this submission.
    package struct SpentToken: Hashable, Sendable {
        /// What identifies the token, 12 bytes.
        package let id: [UInt8]
        /// When it can be forgotten.
        package let expires: Date

        package init(id: [UInt8], expires: Date) {
            self.id = id
            self.expires = expires
        }
    }

    package let site: Site
    package let submission: ValidSubmission
    package let visitor: Visitor
    package let token: SpentToken?
    /// Same bytes for the same form sent twice, where no token tells that; 16 bytes.
    package let idempotencyKey: [UInt8]
    /// Equal for content that reads the same.
    package let fingerprint: Int64
    /// Of the content, by which copies are recognised; nil for what is too short.
    package let signature: TextSignature?
    package let created: Date
    package let salt: [UInt8]
    /// Whether it is sent without solving the check code: then the site's allowances for that hold.
    package let isUnsolved: Bool

    package init(
        site: Site,
        submission: ValidSubmission,
        visitor: Visitor,
        token: SpentToken?,
        idempotencyKey: [UInt8],
        fingerprint: Int64,
        created: Date,
        salt: [UInt8],
        isUnsolved: Bool = false
    ) {
        self.site = site
        self.submission = submission
        self.visitor = visitor
        self.token = token
        self.idempotencyKey = idempotencyKey
        self.fingerprint = fingerprint
        self.signature = TextSignature(submission.content)
        self.created = created
        self.salt = salt
        self.isUnsolved = isUnsolved
    }

    /// What ``fingerprint`` is made of.
    package static func fingerprint(of content: String) -> Int64 {
        Int64(bitPattern: ContentFingerprint(of: content).bytes.prefix(8).reduce(0) { $0 << 8 | UInt64($1) })
    }
}
