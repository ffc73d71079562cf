package import Foundation

/// What moderators do with many comments at once.
package protocol BulkStore: Sendable {
    /// The ids of all comments that a filter means, in their order; its limit is not obeyed.
    func commentIDs(_ filter: QueueFilter) async throws(ModerationError) -> [Int64]
    /// What a decision would do now.
    /// - Throws: `reason`.
    func forecast(_ request: DecisionRequest) async throws(ModerationError) -> DecisionForecast
    /// See ``DecidingStore/decide(_:)``; `progress` is told how many comments are done, where that can be told.
    func decide(
        _ request: DecisionRequest,
        progress: @escaping @Sendable (Int) -> Void
    ) async throws(ModerationError) -> DecisionResult
    /// See ``DecidingStore/undo(operation:moderator:time:)``; `progress` is told how many of how many comments are done.
    func undo(
        operation: Int64,
        moderator: String,
        time: Date,
        progress: @escaping @Sendable (_ done: Int, _ total: Int) -> Void
    ) async throws(ModerationError) -> DecisionResult
}
