import Foundation
import GRDB
import Moderation
import SpamFilter
import Testing

@testable import SQLiteStore

struct SchemaTests {
    @Test(
        "audit entries refuse to be changed or deleted",
        arguments: [
            "UPDATE auditEntry SET entry = x'00'", "DELETE FROM auditEntry",
            "INSERT OR REPLACE INTO auditEntry SELECT sequence, comment, x'00', leafHash FROM auditEntry",
            "INSERT INTO auditEntry SELECT sequence + 5, comment, entry, leafHash FROM auditEntry",
        ]
    )
    func auditIsAppendOnly(sql: String) async throws {
        let fixture = try await StoreFixture()
        try await fixture.accept()
        await #expect(throws: DatabaseError.self) {
            try await fixture.store.database.write { try $0.execute(sql: sql) }
        }
    }

    @Test("a changed entry is found")
    func damagedEntry() async throws {
        let fixture = try await StoreFixture()
        try await fixture.accept()
        try await fixture.store.database.write { database in
            try database.execute(sql: "DROP TRIGGER auditEntryIsNotUpdated")
            try database.execute(sql: "UPDATE auditEntry SET entry = x'00' WHERE sequence = 2")
        }
        #expect(try await fixture.store.damagedAuditEntries() == [2])
    }

    @Test("commits wait for the disk")
    func synchronous() async throws {
        let folder = try TemporaryFolder()
        let store = try SQLiteStore(path: folder.path("a.sqlite"), create: true)
        let (mode, level) = try await store.database.writeWithoutTransaction { database in
            (
                try String.fetchOne(database, sql: "PRAGMA journal_mode"),
                try Int.fetchOne(database, sql: "PRAGMA synchronous")
            )
        }
        #expect(mode == "wal")
        #expect(level == 2)
    }

    @Test("every table is strict")
    func strictTables() async throws {
        let store = try SQLiteStore.inMemory()
        let lax = try await store.database.read { database in
            try String.fetchAll(
                database,
                sql: """
                    SELECT name FROM pragma_table_list
                    WHERE schema = 'main' AND type = 'table' AND NOT strict AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'grdb_%'
                    """
            )
        }
        #expect(lax == [])
    }

    @Test(
        "a query that grows uses an index",
        arguments: [
            "SELECT count(*) FROM comment WHERE parent = 1 AND status = 'approved' AND parent IS NOT NULL",
            "SELECT count(*) FROM comment WHERE fingerprint = 1 AND site = 'demo'",
            "SELECT id FROM thread WHERE site = 'demo' AND key = '/1'",
            "SELECT * FROM auditEntry WHERE comment = 5 ORDER BY sequence",
            "SELECT max(sequence) FROM auditEntry",
            "SELECT leafHash FROM auditEntry WHERE sequence > 5 AND sequence <= 9 ORDER BY sequence",
            "SELECT hash FROM auditSubtree WHERE height = 8 AND position >= 5 AND position < 9 ORDER BY position",
            "SELECT note FROM checkpoint WHERE size >= 5 ORDER BY size LIMIT 1",
            """
            SELECT id FROM comment WHERE status IN ('rejected', 'spam') AND created < 5 AND length(salt) > 0 AND site = 'demo'
            ORDER BY id LIMIT 200
            """,
            "SELECT * FROM decision WHERE comment = 5",
            "SELECT * FROM appeal WHERE state IN ('open', 'upheld') ORDER BY created, comment LIMIT 50",
            "SELECT 1 FROM appeal WHERE operation = 5",
            "SELECT id FROM operation WHERE undoes = 5",
            "SELECT comment FROM spentToken WHERE expires = 5 AND id = x'00'",
            "DELETE FROM spentToken WHERE expires < 5",
            "DELETE FROM idempotencyKey WHERE expires < 5",
        ]
    )
    func queriesUseIndexes(sql: String) async throws {
        let store = try SQLiteStore.inMemory()
        let plan = try await store.database.read { database in
            try Row.fetchAll(database, sql: "EXPLAIN QUERY PLAN \(sql)").map { $0["detail"] as String? ?? "" }
        }
        #expect(!plan.isEmpty)
        #expect(!plan.contains { $0.hasPrefix("SCAN") }, "\(plan)")
    }

    @Test("a database of a newer version is refused politely")
    func newerSchema() async throws {
        let folder = try TemporaryFolder()
        let path = folder.path("a.sqlite")
        let store = try SQLiteStore(path: path, create: true)
        try await store.database.write { database in
            try database.execute(sql: "INSERT INTO grdb_migrations VALUES ('99 of the future')")
        }
        try store.database.close()
        #expect(throws: ModerationError.store(.schemaTooNew, underlying: "unknown migrations")) {
            _ = try SQLiteStore(path: path)
        }
    }

    @Test("a missing file is not made by opening it")
    func missingFile() throws {
        let folder = try TemporaryFolder()
        let path = folder.path("none.sqlite")
        #expect(throws: ModerationError.store(.missing, underlying: path)) { _ = try SQLiteStore(path: path) }
        #expect(!FileManager.default.fileExists(atPath: path))
    }

    @Test("an empty file is not taken for an installation")
    func emptyFile() throws {
        let folder = try TemporaryFolder()
        let path = folder.path("a.sqlite")
        try Data().write(to: URL(filePath: path))
        #expect(throws: ModerationError.self) { _ = try SQLiteStore(path: path) }
    }

    @Test("the order of a conversation needs no scan")
    func conversationUsesIndexes() async throws {
        let plan = try await Self.plan(SQLiteStore.publishedEntriesQuery, in: try SQLiteStore.inMemory())
        #expect(plan.contains { $0.contains("publishedComment") }, "\(plan)")
        #expect(!plan.contains { $0.hasPrefix("SCAN") || $0.contains("TEMP B-TREE") }, "\(plan)")
    }

    @Test("what is asked before each comment is stored uses indexes", arguments: [true, false])
    func acceptanceUsesIndexes(hasToken: Bool) async throws {
        let fixture = try await StoreFixture()
        let plan = try await Self.plan(AcceptanceFacts.query(fixture.draft(hasToken: hasToken)), in: fixture.store)
        #expect(plan.contains { $0.contains(hasToken ? "spentToken" : "idempotencyKey") })
        #expect(
            !plan.contains { $0.hasPrefix("SCAN") && !$0.contains("CONSTANT") && !$0.contains("subquery") },
            "\(plan)"
        )
    }

    @Test("what is asked of a source's past, and of comments without the code, uses indexes")
    func sourcesUseIndexes() async throws {
        let store = try SQLiteStore.inMemory()
        let standing = try await Self.plan(SQLiteStore.standingQuery, in: store)
        #expect(standing.contains { $0.contains("decidedCommentOfSource") }, "\(standing)")
        #expect(standing.contains { $0.contains("suspectedCommentOfSource") }, "\(standing)")
        #expect(!standing.contains { $0.contains("TEMP B-TREE") || $0 == "SCAN comment" }, "\(standing)")
        let unsolved = try await Self.plan(SQLiteStore.unsolvedQuery, in: store)
        #expect(unsolved.contains { $0.contains("INDEX unsolvedComment") }, "\(unsolved)")
        #expect(!unsolved.contains { $0.hasPrefix("SCAN") || $0.contains("TEMP B-TREE") }, "\(unsolved)")
    }

    @Test("groups of near duplicates, and what is like a comment, are read from an index that holds nothing else")
    func groupsUseIndexes() async throws {
        let store = try SQLiteStore.inMemory()
        let plans = try await store.database.read { database in
            let filter = QueueFilter(site: "demo", isUnsolved: false)
            return try Self.plan(try QueueQuery(filter, in: database).groupsQuery, in: database)
        }
        #expect(
            plans.contains("SEARCH comment USING COVERING INDEX commentInGroup (status=? AND alikeGroup>?)"),
            "\(plans)"
        )
        #expect(!plans.contains { $0.contains("TEMP B-TREE") }, "\(plans)")
        let similar = try await store.database.read { database in
            let query = try QueueQuery(QueueFilter(site: "demo", isUnsolved: false), in: database)
            let range = [
                "comment.alikeGroup = ?", "comment.status IN (?)", "+comment.unsolved = ?", "+comment.site = ?",
            ]
            return try Self.plan(query.idsQuery(where: range), in: database)
        }
        #expect(
            similar == ["SEARCH comment USING COVERING INDEX commentInGroup (status=? AND alikeGroup=? AND id>?)"],
            "\(similar)"
        )
        let recent = try await Self.plan(
            CopyIndex.newCommentsQuery.replacing("?", with: "5"),
            in: store
        )
        #expect(recent.allSatisfy { $0.contains("INTEGER PRIMARY KEY (rowid>?)") }, "\(recent)")
    }

    @Test("the blocks that concern a comment are found by what they block")
    func blocksUseIndexes() async throws {
        let plan = try await Self.plan(StoredBlocks.matchesQuery, in: try SQLiteStore.inMemory())
        let searched = plan.filter { $0.contains("block") }
        #expect(searched.count == 2, "\(plan)")
        #expect(searched.allSatisfy { $0.hasPrefix("SEARCH block USING INDEX blockByValue (kind=?") }, "\(plan)")
    }

    @Test("a page of the queue is read from a range of an index, in its order")
    func queueUsesIndexes() async throws {
        let store = try SQLiteStore.inMemory()
        let plans = try await store.database.read { database in
            let query = try QueueQuery(QueueFilter(bands: [.spam]), in: database)
            let range = ["comment.status = ?", "comment.unsolved = ?", "comment.site = ?"]
            return [range, []].map { try? Self.plan(query.idsQuery(where: $0), in: database) }
        }
        #expect(
            plans[0]?.first
                == "SEARCH comment USING COVERING INDEX commentInQueue (status=? AND unsolved=? AND site=? AND rowid>?)"
        )
        #expect(plans[1]?.first == "SEARCH comment USING INTEGER PRIMARY KEY (rowid>?)")
        #expect(!plans.contains { $0?.contains { $0.contains("TEMP B-TREE") } != false }, "\(plans)")
    }

    /// The plan of a query whatever stands for its question marks.
    private static func plan(_ sql: String, in database: Database) throws -> [String] {
        let count = sql.count { $0 == "?" }
        return try Row.fetchAll(
            database,
            sql: "EXPLAIN QUERY PLAN \(sql)",
            arguments: StatementArguments(Array(repeating: 1, count: count))
        ).map { $0["detail"] as String? ?? "" }
    }

    @Test("public figures walk over the comments of their months only")
    func figuresUseIndexes() async throws {
        let plan = try await Self.plan(SQLiteStore.outcomesQuery, in: try SQLiteStore.inMemory())
        #expect(plan.contains { $0.contains("SEARCH decision USING") }, "\(plan)")
        #expect(plan.contains { $0.contains("SEARCH comment USING INDEX commentByTime (created>?)") }, "\(plan)")
        #expect(!plan.contains { $0.contains("TEMP B-TREE") }, "\(plan)")
    }

    private static func plan(_ sql: String, in store: SQLiteStore) async throws -> [String] {
        try await store.database.read { database in
            let statement = try database.makeStatement(sql: "EXPLAIN QUERY PLAN \(sql)")
            let names = [
                "site", "thread", "fingerprint", "key", "expires", "root", "after", "limit", "source",
                "start", "others", "now", "subnet", "name",
            ]
            let known = names.filter { sql.contains(":\($0)") }
            let values: [String: any DatabaseValueConvertible] = Dictionary(
                uniqueKeysWithValues: known.map { ($0, 1) }
            )
            let arguments = StatementArguments(values)
            return try Row.fetchAll(statement, arguments: arguments).map { $0["detail"] as String? ?? "" }
        }
    }

    @Test("a file that is no database is called damaged")
    func garbage() throws {
        let folder = try TemporaryFolder()
        let path = folder.path("a.sqlite")
        try Data(repeating: 65, count: 8192).write(to: URL(filePath: path))
        let error = #expect(throws: ModerationError.self) { _ = try SQLiteStore(path: path) }
        guard case .store(.corrupt, underlying: _)? = error else {
            Issue.record("\(String(describing: error))")
            return
        }
    }
}
