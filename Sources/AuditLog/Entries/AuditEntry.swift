package import Foundation

/// One record of the audit log: who did what to which comment, and when.
///
/// It holds no personal data of visitors: what they wrote is represented by salted digests (``ContentDigest``), so that
/// erasing it leaves the log whole.
package struct AuditEntry: Hashable, Sendable {
    /// Position in the log, from 1, without gaps.
    package var sequence: Int64
    /// Kept to the millisecond.
    package var time: Date
    /// Who acted: `policy`, `visitor`, or `moderator NAME`.
    package var actor: String
    package var action: AuditAction
    package var site: String?
    package var comment: Int64?
    package var operation: Int64?
    /// The operation that this one takes back.
    package var undoes: Int64?
    /// Status before and after, by the names that tables and CLI use.
    package var before: String?
    package var after: String?
    /// Stable reason codes, in the order in which they were found.
    package var reasons: [String]
    /// Version of the site's policy that was in force.
    package var policyVersion: Int64?
    /// Which filter model gave the score, such that the same one can be had again.
    package var model: String?
    /// Scores at and above which the bands `unsure` and `spam` began.
    package var thresholds: [Double]
    /// Probability of spam, 0 to 1, where a filter gave one.
    package var score: Double?
    /// Of thread, parent, name, title and text.
    package var content: ContentDigest?
    /// Of what else was stored with the comment: see the store.
    package var context: ContentDigest?
    /// Of the moderator's note, of an appeal's message, or of its answer, under the comment's salt.
    package var note: ContentDigest?
    /// Of a site's settings, each `key: before -> after`.
    package var changes: [String]

    package init(
        sequence: Int64,
        time: Date,
        actor: String,
        action: AuditAction,
        site: String? = nil,
        comment: Int64? = nil,
        operation: Int64? = nil,
        undoes: Int64? = nil,
        before: String? = nil,
        after: String? = nil,
        reasons: [String] = [],
        policyVersion: Int64? = nil,
        model: String? = nil,
        thresholds: [Double] = [],
        score: Double? = nil,
        content: ContentDigest? = nil,
        context: ContentDigest? = nil,
        note: ContentDigest? = nil,
        changes: [String] = []
    ) {
        self.sequence = sequence
        self.time = time
        self.actor = actor
        self.action = action
        self.site = site
        self.comment = comment
        self.operation = operation
        self.undoes = undoes
        self.before = before
        self.after = after
        self.reasons = reasons
        self.policyVersion = policyVersion
        self.model = model
        self.thresholds = thresholds
        self.score = score
        self.content = content
        self.context = context
        self.note = note
        self.changes = changes
    }
}
