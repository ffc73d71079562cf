package import Foundation

extension GuardedDesk: BulkStore {
    package func commentIDs(_ filter: QueueFilter) async throws(ModerationError) -> [Int64] {
        try await store.commentIDs(allowed(filter))
    }

    package func forecast(_ request: DecisionRequest) async throws(ModerationError) -> DecisionForecast {
        try await check(.decide, comments: request.comments)
        return try await store.forecast(request)
    }

    package func decide(
        _ request: DecisionRequest,
        progress: @escaping @Sendable (Int) -> Void
    ) async throws(ModerationError) -> DecisionResult {
        try await check(.decide, comments: request.comments)
        return try await store.decide(request, progress: progress)
    }

    package func undo(
        operation: Int64,
        moderator: String,
        time: Date,
        progress: @escaping @Sendable (_ done: Int, _ total: Int) -> Void
    ) async throws(ModerationError) -> DecisionResult {
        try await checkUndo(of: operation)
        return try await store.undo(operation: operation, moderator: moderator, time: time, progress: progress)
    }
}
