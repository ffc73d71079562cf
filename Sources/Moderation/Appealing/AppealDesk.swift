/// The part of the store by which moderators answer appeals, on the machine of the installation or from afar.
package protocol AppealDesk: Sendable {
    func appeal(ofComment id: Int64) async throws(ModerationError) -> Appeal?
    /// Oldest first, without those that were erased before an answer.
    func appeals(_ filter: AppealFilter) async throws(ModerationError) -> [AppealCase]
    /// Answers open appeals. To grant one publishes the comment in the same transaction, as an operation of its own kind:
    /// it cannot be undone.
    func decide(_ decision: AppealDecision) async throws(ModerationError) -> AppealDecisionResult
}
