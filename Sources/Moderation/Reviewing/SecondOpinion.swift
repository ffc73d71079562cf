package import AuditLog
package import Foundation

/// What somebody says of a sample's comment, without knowing what was decided.
package struct SecondOpinion: Hashable, Sendable {
    package let sample: Int64
    package let comment: Int64
    package let reviewer: String
    package let verdict: OpinionVerdict
    /// Why it is to be rejected.
    package let reason: String?
    package let note: String?
    package let time: Date

    package init(
        sample: Int64,
        comment: Int64,
        reviewer: String,
        verdict: OpinionVerdict,
        reason: String? = nil,
        note: String? = nil,
        time: Date
    ) {
        self.sample = sample
        self.comment = comment
        self.reviewer = reviewer
        self.verdict = verdict
        self.reason = reason
        self.note = note
        self.time = time
    }
}
