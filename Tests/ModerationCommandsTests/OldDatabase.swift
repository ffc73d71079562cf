import Foundation
import GRDB

@testable import SQLiteStore

/// The database of an installation as the first version left it, without comments.
enum OldDatabase {
    static func make(of installation: TestInstallation) throws {
        let path = installation.path("data/duyet.sqlite")
        for suffix in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + suffix) }
        let queue = try DatabaseQueue(path: path)
        var migrator = DatabaseMigrator()
        migrator.registerMigration(Migration1.name, migrate: Migration1.migrate)
        try migrator.migrate(queue)
        _ = try queue.writeWithoutTransaction { try String.fetchOne($0, sql: "PRAGMA journal_mode = WAL") }
        try queue.close()
    }

    /// Keeps others from writing until it is released.
    final class Lock {
        private let queue: DatabaseQueue

        init(_ installation: TestInstallation) throws {
            var configuration = Configuration()
            configuration.allowsUnsafeTransactions = true
            queue = try DatabaseQueue(path: installation.path("data/duyet.sqlite"), configuration: configuration)
            try queue.writeWithoutTransaction { try $0.execute(sql: "BEGIN IMMEDIATE") }
        }

        func release() throws {
            try queue.writeWithoutTransaction { try $0.execute(sql: "ROLLBACK") }
            try queue.close()
        }
    }
}
