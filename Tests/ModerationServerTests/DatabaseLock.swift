import Dispatch
import Foundation
import Moderation
import SQLiteStore

/// Holds the lock for writing on a database, as another process does in a long transaction.
enum DatabaseLock {
    /// Runs the body while a second connection to the file is in the middle of a transaction, which changes nothing.
    static func with<Value: Sendable>(
        path: String,
        _ body: () async throws -> Value
    ) async throws -> Value {
        let store = try SQLiteStore(path: path)
        let release = DispatchSemaphore(value: 0)
        let (begun, begin) = AsyncStream.makeStream(of: Void.self)
        async let transaction = store.changeSite("demo", moderator: "lan", time: .distantPast) {
            (site) throws(ModerationError) in
            begin.finish()
            release.wait()
            throw .unknownSetting(site.id)
        }
        for await _ in begun {}
        let result: Result<Value, any Error>
        do {
            result = .success(try await body())
        } catch {
            result = .failure(error)
        }
        release.signal()
        _ = try? await transaction
        return try result.get()
    }
}
