/// An appeal with what has to be known to decide it.
package struct AppealCase: Hashable, Sendable {
    package let appeal: Appeal
    package let comment: Comment
    /// The decision that it is against.
    package let refusal: Decision

    package init(appeal: Appeal, comment: Comment, refusal: Decision) {
        self.appeal = appeal
        self.comment = comment
        self.refusal = refusal
    }
}
