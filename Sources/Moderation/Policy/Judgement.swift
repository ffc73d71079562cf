/// What the policy makes of a submission: the status that it gets, and everything that was found.
package struct Judgement: Hashable, Sendable {
    package let status: CommentStatus
    package let reasons: [Reason]
    /// Nil where no filter judged.
    package let filter: FilterJudgement?

    package init(status: CommentStatus, reasons: [Reason], filter: FilterJudgement? = nil) {
        self.filter = filter
        self.status = status
        self.reasons = reasons
    }
}
