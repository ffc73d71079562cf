import GRDB
import Moderation
@testable import SQLiteStore

extension SQLiteStore {
    /// Runs the body while this store's connection holds the lock for writing.
    func holdingLock(_ body: () async throws -> Void) async throws {
        try await database.writeWithoutTransaction { try $0.execute(sql: "BEGIN IMMEDIATE") }
        try await body()
        try await database.writeWithoutTransaction { try $0.execute(sql: "ROLLBACK") }
    }
}

extension ModerationError {
    var isBusy: Bool {
        if case .store(.busy, underlying: _) = self { true } else { false }
    }
}
