/// What the policy makes of a submission: the status that it gets, and everything that was found.
package struct Judgement: Hashable, Sendable {
    package let status: CommentStatus
    package let reasons: [Reason]

    package init(status: CommentStatus, reasons: [Reason]) {
        self.status = status
        self.reasons = reasons
    }
}
