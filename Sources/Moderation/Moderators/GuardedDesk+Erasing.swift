extension GuardedDesk: ErasureStore {
    package func erasable(_ request: ErasureRequest) async throws(ModerationError) -> [Int64] {
        try await check(request)
        return try await store.erasable(request)
    }

    package func erase(_ request: ErasureRequest) async throws(ModerationError) -> ErasureResult {
        try await check(request)
        return try await store.erase(request)
    }

    private func check(_ request: ErasureRequest) async throws(ModerationError) {
        guard case .comments(let ids) = request.selection else { return try await check(.erase, site: request.site) }
        try await check(.erase, comments: ids)
    }
}
