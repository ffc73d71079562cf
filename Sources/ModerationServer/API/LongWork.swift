import Synchronization

/// Keeps what takes long from being asked for many times at once, so that visitors are served meanwhile.
final class LongWork: Sendable {
    /// How much of it is done at once.
    private static let limit = 2
    private let running = Mutex(0)

    /// - Throws: `longWorkBusy`, and what the body throws.
    func run<Result>(_ body: () async throws -> Result) async throws -> Result {
        try running.withLock { running throws(ServerError) in
            guard running < Self.limit else { throw .longWorkBusy }
            running += 1
        }
        defer { running.withLock { $0 -= 1 } }
        return try await body()
    }
}
