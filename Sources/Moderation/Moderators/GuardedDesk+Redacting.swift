extension GuardedDesk: RedactionStore {
    package func redact(
        _ request: RedactionRequest,
        receipt: @escaping @Sendable (_ comment: Int64, _ salt: [UInt8]) -> [UInt8]
    ) async throws(ModerationError) -> RedactionResult {
        try await check(.redact, comments: [request.comment])
        return try await store.redact(request, receipt: receipt)
    }
}
