/// Keeps what takes long from being done many times at once, so that visitors are served meanwhile.
actor LongWork {
    /// How much of it is done at once.
    private static let limit = 1
    /// How much of it may wait for that.
    private static let room = 16
    private var running = 0
    private var waiting: [CheckedContinuation<Void, Never>] = []

    /// - Throws: `longWorkBusy`, and what the body throws.
    func run<Result: Sendable>(_ body: @Sendable () async throws -> Result) async throws -> Result {
        if running < Self.limit {
            running += 1
        } else {
            guard waiting.count < Self.room else { throw ServerError.longWorkBusy }
            // Whoever ends hands his place over.
            await withCheckedContinuation { waiting.append($0) }
        }
        defer { if waiting.isEmpty { running -= 1 } else { waiting.removeFirst().resume() } }
        return try await body()
    }
}
