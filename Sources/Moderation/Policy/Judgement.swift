/// What the policy makes of a submission: the status that it gets, and everything that was found.
package struct Judgement: Hashable, Sendable {
    package let status: CommentStatus
    package let reasons: [Reason]
    /// Nil where no filter judged.
    package let filter: FilterJudgement?
    /// The blocks that concern it.
    package let blocks: [Int64]

    package init(status: CommentStatus, reasons: [Reason], filter: FilterJudgement? = nil, blocks: [Int64] = []) {
        self.blocks = blocks
        self.filter = filter
        self.status = status
        self.reasons = reasons
    }
}
