extension Moderation {
    /// Changes the status of comments. See ``ModerationStore/decide(_:)``.
    package func decide(_ request: DecisionRequest) async throws(ModerationError) -> DecisionResult {
        defer { generation.advance() }
        return try await store.decide(request)
    }

    /// Takes an operation back. See ``ModerationStore/undo(operation:moderator:time:)``.
    package func undo(operation: Int64, moderator: String) async throws(ModerationError) -> DecisionResult {
        defer { generation.advance() }
        return try await store.undo(operation: operation, moderator: moderator, time: now())
    }
}
