import GRDB
import Moderation
import Synchronization

/// Runs concurrent writes in one transaction, so that they share one `fsync`.
///
/// What is asked for while a transaction runs its writes goes along; while it is committed, together into the next. When
/// one of them fails, each is tried alone, so that none suffers from another's error; when the database itself fails
/// (locked, full, damaged, gone), all get that error at once, as each would wait for it in vain. A write is never cancelled
/// half-way: once asked for, it ends with the commit or with an error.
final class GroupCommit: Sendable {
    private let database: any DatabaseWriter
    private let file: DatabaseFile?
    private let observe: @Sendable (StoreEvent) -> Void
    private let log: WriteAheadLog?
    private let waiting = Mutex<[any PendingWrite]>([])

    /// A transaction that has so many writes is committed, whoever else waits: twice as many make it cheaper, but while the disk
    /// works then, all the others wait, and the processors with them.
    private static let largestGroup = 32

    /// - Parameters:
    ///   - database: Where all is written.
    ///   - file: What must still be there for a commit to count; nil for a database in memory.
    ///   - log: Likewise.
    ///   - observe: Told of each commit.
    init(
        _ database: any DatabaseWriter,
        file: DatabaseFile?,
        log: WriteAheadLog?,
        observe: @escaping @Sendable (StoreEvent) -> Void
    ) {
        self.database = database
        self.file = file
        self.log = log
        self.observe = observe
    }

    /// Returns after the commit is on disk.
    func write<Value: Sendable>(_ body: @escaping @Sendable (Database) throws -> Value) async throws -> Value {
        try await withCheckedThrowingContinuation { continuation in
            let write = Write(body: body, continuation: continuation)
            let isFirst = waiting.withLock { waiting in
                waiting.append(write)
                return waiting.count == 1
            }
            guard isFirst else { return }
            database.asyncWriteWithoutTransaction(commitWaiting)
        }
    }

    private func commitWaiting(_ database: Database) {
        var writes = takeWaiting()
        // They may have gone with the transaction before.
        guard !writes.isEmpty else { return }
        let start = ContinuousClock.now
        do {
            try file?.check()
            try log?.check(database)
            try Self.transaction(in: database) {
                var next = writes
                while !next.isEmpty {
                    for write in next { try Self.run(write, in: database) }
                    // What has come meanwhile goes along: it would else wait for two commits.
                    next = writes.count < Self.largestGroup ? takeWaiting() : []
                    writes += next
                }
            }
            log?.note()
            observe(.commit(writes: writes.count, start.duration(to: .now)))
            for write in writes { write.succeed() }
        } catch {
            guard writes.count > 1, Self.isOfOneWrite(error) else { return writes.forEach { $0.fail(error) } }
            for write in writes { Self.commitAlone(write, in: database) }
        }
    }

    private func takeWaiting() -> [any PendingWrite] {
        waiting.withLock { waiting in
            defer { waiting = [] }
            return waiting
        }
    }

    /// Whether an error says something of one write, not of the database.
    private static func isOfOneWrite(_ error: any Error) -> Bool {
        switch error {
        case let error as DatabaseError:
            [.SQLITE_CONSTRAINT, .SQLITE_ERROR, .SQLITE_MISMATCH].contains(error.resultCode)
        case ModerationError.store: false
        default: true
        }
    }

    private static func commitAlone(_ write: any PendingWrite, in database: Database) {
        do {
            try transaction(in: database) { try run(write, in: database) }
            write.succeed()
        } catch {
            write.fail(error)
        }
    }

    private static func run(_ write: any PendingWrite, in database: Database) throws {
        try write.run(in: database)
        guard database.isInsideTransaction else { throw DatabaseError(resultCode: .SQLITE_ABORT) }
    }

    /// As GRDB's `inTransaction`, with statements that are prepared once.
    private static func transaction(in database: Database, _ body: () throws -> Void) throws {
        try database.cachedStatement(sql: "BEGIN IMMEDIATE TRANSACTION").execute()
        do {
            try body()
            try database.cachedStatement(sql: "COMMIT TRANSACTION").execute()
        } catch {
            // SQLite has already done so after some errors; the one that counts is the first.
            if database.isInsideTransaction { try? database.rollback() }
            throw error
        }
    }
}

/// A write that waits for its transaction.
private protocol PendingWrite: Sendable {
    /// May be called again after a transaction that failed.
    func run(in database: Database) throws
    func succeed()
    func fail(_ error: any Error)
}

private final class Write<Value: Sendable>: PendingWrite {
    private let body: @Sendable (Database) throws -> Value
    private let continuation: CheckedContinuation<Value, any Error>
    private let value = Mutex<Value?>(nil)

    init(body: @escaping @Sendable (Database) throws -> Value, continuation: CheckedContinuation<Value, any Error>) {
        self.body = body
        self.continuation = continuation
    }

    func run(in database: Database) throws {
        let result = try body(database)
        value.withLock { $0 = result }
    }

    func succeed() {
        guard let value = value.withLock({ $0 }) else {
            return continuation.resume(throwing: DatabaseError(message: "the write did not run"))
        }
        continuation.resume(returning: value)
    }

    func fail(_ error: any Error) {
        continuation.resume(throwing: error)
    }
}
