/// Keeps appeals. Each method is one whole transaction, with its entries in the audit log.
package protocol AppealStore: AppealDesk {
    /// The decision by which a moderator refused a comment: the last one that gave it the status that it has, and was not
    /// taken back. Nil where it is not refused, or the policy alone holds it as spam.
    func refusal(ofComment id: Int64) async throws(ModerationError) -> Decision?
    /// Stores an appeal, unless the comment has one, is not refused, was refused longer ago than `period`, or was erased.
    ///
    /// - Returns: Whether it was taken; never `rateLimited`.
    func submit(_ draft: AppealDraft, period: Duration) async throws(ModerationError) -> AppealOutcome
}
