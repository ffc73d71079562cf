import Foundation
import GRDB
package import Moderation

/// Keeps everything in one SQLite database, in WAL mode with `synchronous=FULL`.
package struct SQLiteStore: ModerationStore {
    let database: any DatabaseWriter
    let file: DatabaseFile?
    private let observe: @Sendable (StoreEvent) -> Void
    private let log: WriteAheadLog?
    let groupCommit: GroupCommit
    let copies = CopyIndex()

    /// Opens the database of a file. Several processes may have it open.
    ///
    /// - Parameters:
    ///   - path: Of the file; two more lie beside it while it is open.
    ///   - create: Whether a missing file is made.
    ///   - busyTimeout: How long a transaction waits for another process's.
    /// - Throws: `store`, with what is wrong with the file.
    package init(path: String, create: Bool = false, busyTimeout: Duration = .seconds(5)) throws(ModerationError) {
        guard create || FileManager.default.fileExists(atPath: path) else {
            throw .store(.missing, underlying: path)
        }
        do {
            var configuration = Configuration()
            configuration.busyMode = .callback(Self.waiting(busyTimeout))
            configuration.maximumReaderCount = 4
            configuration.prepareDatabase { database in
                // Of the five connections the one that writes needs most; what readers share is in the system's cache.
                let kilobytes = database.configuration.readonly ? 1000 : 8000
                try database.execute(sql: "PRAGMA cache_size = -\(kilobytes); PRAGMA wal_autocheckpoint = 4000")
                // What is erased, or moved by a change of its row, must not stay behind in the file.
                try database.execute(sql: "PRAGMA secure_delete = ON")
                SearchFunctions.add(to: database)
            }
            let pool = try DatabasePool(path: path, configuration: configuration)
            try Self.prepare(pool, create: create)
            // A statement that fires triggers notes each page that it changes, to be able to take them back: not in a file.
            // Migrations, which sort whole tables, are done.
            try pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA temp_store = MEMORY") }
            self.init(database: pool, file: DatabaseFile(path: path), log: WriteAheadLog(database: path))
        } catch {
            throw ModerationError(storeFailure: error)
        }
    }

    /// How long a transaction waits before it tries again whether another process's has ended.
    static let retryInterval = Duration.milliseconds(5)

    /// SQLite's own way of waiting tries ever more seldom, and would miss the moments between another's transactions.
    private static func waiting(_ timeout: Duration) -> @Sendable (Int) -> Bool {
        let tries = Int(timeout / retryInterval)
        return { count in
            Thread.sleep(forTimeInterval: retryInterval.seconds)
            return count < tries
        }
    }

    /// Opens a database in memory, for tests.
    package static func inMemory() throws(ModerationError) -> SQLiteStore {
        do {
            var configuration = Configuration()
            configuration.prepareDatabase(SearchFunctions.add)
            let queue = try DatabaseQueue(configuration: configuration)
            try prepare(queue, create: true)
            return SQLiteStore(database: queue, file: nil, log: nil)
        } catch {
            throw ModerationError(storeFailure: error)
        }
    }

    private init(
        database: any DatabaseWriter,
        file: DatabaseFile?,
        log: WriteAheadLog?,
        observe: @escaping @Sendable (StoreEvent) -> Void = { _ in }
    ) {
        self.database = database
        self.file = file
        self.log = log
        self.observe = observe
        self.groupCommit = GroupCommit(database, file: file, log: log, observe: observe)
    }

    /// The same store, which tells what it does; only one of the two is to be used.
    package func observed(by observe: @escaping @Sendable (StoreEvent) -> Void) -> SQLiteStore {
        SQLiteStore(database: database, file: file, log: log, observe: observe)
    }

    private static func prepare(_ database: any DatabaseWriter, create: Bool) throws {
        // GRDB itself sets NORMAL for WAL databases: a commit could then be lost with the power.
        try database.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = FULL") }
        if try database.read(migrator.hasBeenSuperseded) {
            throw ModerationError.store(.schemaTooNew, underlying: "unknown migrations")
        }
        if try !create && database.read(migrator.appliedMigrations).isEmpty {
            throw ModerationError.store(.corrupt, underlying: "the file is empty or is no database of ours")
        }
        // Migrating takes the lock for writing even when there is nothing to do, and readers need none.
        if try !database.read(migrator.hasCompletedMigrations) { try migrator.migrate(database) }
    }

    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration(Migration1.name, migrate: Migration1.migrate)
        migrator.registerMigration(MigrationUnsolvedComments.name, migrate: MigrationUnsolvedComments.migrate)
        migrator.registerMigration(MigrationSoundRate.name, migrate: MigrationSoundRate.migrate)
        migrator.registerMigration(MigrationAuditTree.name, migrate: MigrationAuditTree.migrate)
        migrator.registerMigration(MigrationReasons.name, migrate: MigrationReasons.migrate)
        migrator.registerMigration(MigrationAppeals.name, migrate: MigrationAppeals.migrate)
        migrator.registerMigration(MigrationSamples.name, migrate: MigrationSamples.migrate)
        migrator.registerMigration(MigrationFilter.name, migrate: MigrationFilter.migrate)
        migrator.registerMigration(MigrationModerators.name, migrate: MigrationModerators.migrate)
        migrator.registerMigration(MigrationClaims.name, migrate: MigrationClaims.migrate)
        migrator.registerMigration(MigrationGroups.name, migrate: MigrationGroups.migrate)
        migrator.registerMigration(MigrationSuspectedComments.name, migrate: MigrationSuspectedComments.migrate)
        migrator.registerMigration(MigrationWorkbench.name, migrate: MigrationWorkbench.migrate)
        migrator.registerMigration(MigrationNotes.name, migrate: MigrationNotes.migrate)
        migrator.registerMigration(MigrationBlocks.name, migrate: MigrationBlocks.migrate)
        migrator.registerMigration(MigrationRedactions.name, migrate: MigrationRedactions.migrate)
        migrator.registerMigration(MigrationProposals.name, migrate: MigrationProposals.migrate)
        migrator.registerMigration(MigrationShortForms.name, migrate: MigrationShortForms.migrate)
        migrator.registerMigration(MigrationSearch.name, migrate: MigrationSearch.migrate)
        migrator.registerMigration(MigrationImports.name, migrate: MigrationImports.migrate)
        migrator.registerMigration(MigrationForgottenTokens.name, migrate: MigrationForgottenTokens.migrate)
        migrator.registerMigration(MigrationSearchOfImports.name, migrate: MigrationSearchOfImports.migrate)
        migrator.registerMigration(MigrationSubnetRates.name, migrate: MigrationSubnetRates.migrate)
        migrator.registerMigration(MigrationLeanIndexes.name, migrate: MigrationLeanIndexes.migrate)
        migrator.registerMigration(MigrationPlainStatus.name, migrate: MigrationPlainStatus.migrate)
        migrator.registerMigration(MigrationForgottenProposals.name, migrate: MigrationForgottenProposals.migrate)
        return migrator
    }

    func read<Value: Sendable>(
        _ body: @escaping @Sendable (Database) throws -> Value
    ) async throws(ModerationError) -> Value {
        do {
            try file?.check()
            let start = ContinuousClock.now
            let value = try await database.read(body)
            observe(.read(start.duration(to: .now)))
            return value
        } catch {
            throw failure(error)
        }
    }

    /// What a failure means, told to those who watch.
    private func failure(_ error: any Error) -> ModerationError {
        let error = ModerationError(storeFailure: error)
        if case .store(let failure, _) = error { observe(.failure(failure)) }
        return error
    }

    func write<Value: Sendable>(
        _ body: @escaping @Sendable (Database) throws -> Value
    ) async throws(ModerationError) -> Value {
        do {
            return try await groupCommit.write(body)
        } catch {
            throw failure(error)
        }
    }

    package func dataVersion() async throws(ModerationError) -> Int64 {
        do {
            try file?.check()
            return try await database.writeWithoutTransaction { database in
                try Int64.fetchOne(database.cachedStatement(sql: "PRAGMA data_version")) ?? 0
            }
        } catch {
            throw ModerationError(storeFailure: error)
        }
    }
}
