import Foundation
import GRDB
package import Moderation

extension SQLiteStore: MonitoringStore {
    /// Counted in the index that the queue is read by.
    static let queueDepthQuery = """
        SELECT site.id,
            (SELECT count(*) FROM comment WHERE status = 'pending' AND unsolved = 0 AND comment.site = site.id),
            (SELECT count(*) FROM comment WHERE status = 'pending' AND unsolved = 1 AND comment.site = site.id),
            (SELECT count(*) FROM appeal WHERE state = 'open' AND message <> '' AND appeal.site = site.id),
            \(OldestPending.query(site: "site.id"))
        FROM site ORDER BY site.id
        """

    package func queueDepths() async throws(ModerationError) -> [QueueDepth] {
        try await read { database in
            try Row.fetchAll(database.cachedStatement(sql: Self.queueDepthQuery)).map { row in
                QueueDepth(
                    site: row[0],
                    pending: row[1],
                    unsolved: row[2],
                    openAppeals: row[3],
                    oldest: (row[4] as Int64?).map(Date.init(milliseconds:))
                )
            }
        }
    }

    package func bytesOnDisk() -> Int? {
        file?.bytes
    }

    /// An empty transaction finds a lock that stays, and a database that cannot be written, but no full disk; a schema that
    /// another process brought further than this one knows is no schema to write.
    package func checkReadiness() async throws(ModerationError) {
        let isSuperseded = try await read { try Self.migrator.hasBeenSuperseded($0) }
        guard !isSuperseded else { throw .store(.schemaTooNew, underlying: "a newer version has migrated it") }
        try await write { _ in }
        guard file?.hasRoom ?? true else {
            throw .store(.diskFull, underlying: "less is free than a transaction needs")
        }
    }
}

extension SQLiteStore {
    /// Whether opening the database would change its schema. False where it cannot be told.
    package static func needsMigration(_ path: String) -> Bool {
        var configuration = Configuration()
        configuration.readonly = true
        guard let queue = try? DatabaseQueue(path: path, configuration: configuration) else { return false }
        let state = try? queue.read { database in
            (try migrator.appliedMigrations(database).isEmpty, try migrator.hasCompletedMigrations(database))
        }
        return state.map { !$0.0 && !$0.1 } ?? false
    }
}
