import AuditLog
import Foundation
import GRDB
import Moderation
import Testing

@testable import SQLiteStore

/// Databases as each earlier version left them, made by its migrations.
struct UpgradeTests {
    private static let salt: [UInt8] = Array(repeating: 3, count: 16)
    private static let hash: [UInt8] = Array(repeating: 4, count: 16)

    /// Names of all migrations but the last.
    private static var earlier: [String] {
        SQLiteStore.migrator.migrations.dropLast()
    }

    @Test("a database of any earlier version keeps everything, and its log verifies", arguments: earlier)
    func keepsAll(lastMigration: String) async throws {
        let folder = try TemporaryFolder()
        let path = folder.path("a.sqlite")
        let old = try DatabaseQueue(path: path)
        try SQLiteStore.migrator.migrate(old, upTo: Migration1.name)
        try await old.write(Self.fill)
        try SQLiteStore.migrator.migrate(old, upTo: lastMigration)
        try old.close()

        #expect(SQLiteStore.needsMigration(path))
        let store = try SQLiteStore(path: path)
        #expect(!SQLiteStore.needsMigration(path))
        let comments = try await store.comments(from: 1, limit: 10)
        #expect(comments.map(\.content) == ["Ý kiến", "Trả lời"])
        #expect(comments.map(\.parent) == [nil, 1])
        #expect(comments.map(\.status) == [.approved, .pending])
        #expect(comments[1].reasons == [Reason(.tooManyLinks, facts: ["count": "5"])])
        let decisions = try await store.decisions(ofComment: 1)
        #expect(decisions.map(\.moderator) == ["lan"])
        #expect(decisions.map(\.note) == ["được"])
        let thread = try await store.publishedThread(site: "demo", key: "/1", after: 0, limit: 10)
        #expect(thread.entries.map(\.id) == [1])
        let log = try await store.verifyLog(verifiers: [], against: [])
        #expect(log.defects == [])
        #expect((log.entries, log.comments, log.decisions) == (4, 2, 1))

        // And it goes on from there.
        let result = try await store.undo(operation: 1, moderator: "hoa", time: StoreFixture.start)
        #expect(result.changed == [1])
        #expect(try await store.verifyLog(verifiers: [], against: []).defects == [])
    }

    @Test("a database of a later version is left alone, and told apart from a damaged one")
    func newer() async throws {
        let folder = try TemporaryFolder()
        let path = folder.path("a.sqlite")
        _ = try SQLiteStore(path: path, create: true)
        let queue = try DatabaseQueue(path: path)
        try await queue.write { try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('of tomorrow')") }
        #expect(throws: ModerationError.store(.schemaTooNew, underlying: "unknown migrations")) {
            try SQLiteStore(path: path)
        }
        #expect(!SQLiteStore.needsMigration(path))
    }

    @Test("a store whose database another version brings further is not ready any more")
    func supersededWhileOpen() async throws {
        let folder = try TemporaryFolder()
        let path = folder.path("a.sqlite")
        let store = try SQLiteStore(path: path, create: true)
        try await store.checkReadiness()
        let other = try DatabaseQueue(path: path)
        try await other.write { try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('of tomorrow')") }
        await #expect(throws: ModerationError.self) { try await store.checkReadiness() }
    }

    /// Two comments, one of which a moderator approved, in the columns of the first version.
    private static func fill(_ database: Database) throws {
        let time = StoreFixture.start.milliseconds
        try database.execute(
            sql: """
                INSERT INTO site (id, name, language, origins, policy, version, created)
                VALUES ('demo', 'Demo', 'vi', '[]', ?, 3, 0);
                INSERT INTO thread (id, site, key, version, publishedCount) VALUES (1, 'demo', '/1', 1, 1);
                """,
            arguments: [MigrationTests.policy]
        )
        let insert = """
            INSERT INTO comment (site, thread, parent, status, name, title, content, source, subnet, fingerprint, salt,
                created)
            VALUES ('demo', 1, ?, ?, 'An', '', ?, ?, ?, 0, ?, ?)
            """
        for (parent, status, content) in [(nil, "approved", "Ý kiến"), (1 as Int64?, "pending", "Trả lời")] {
            try database.execute(
                sql: insert,
                arguments: [parent, status, content, Data(hash), Data(hash), Data(salt), time]
            )
        }
        try database.execute(
            sql: """
                INSERT INTO reason (comment, position, code, facts) VALUES (2, 0, 'too_many_links', '{"count":"5"}');
                INSERT INTO operation (id, kind, moderator, time, status, note) VALUES (1, 'decide', 'lan', ?, 'approved', 'được');
                INSERT INTO decision (operation, comment, before, after) VALUES (1, 1, 'pending', 'approved');
                """,
            arguments: [time]
        )
        try addSite(in: database)
        try accept(1, parent: nil, "Ý kiến", findings: [], in: database)
        try accept(2, parent: 1, "Trả lời", findings: [("too_many_links", #"{"count":"5"}"#)], in: database)
        try SQLiteStore.appendAuditEntry(in: database) { sequence in
            AuditEntry(
                sequence: sequence,
                time: StoreFixture.start,
                actor: "moderator lan",
                action: .decide,
                site: "demo",
                comment: 1,
                operation: 1,
                before: "pending",
                after: "approved",
                note: CommentDigests.note(salt: salt, "được")
            )
        }
    }

    /// The entry of the site, as ``MigrationTests/policy`` has it.
    private static func addSite(in database: Database) throws {
        var site = try Site(id: "demo", name: "Demo", created: StoreFixture.start)
        site.version = 3
        for (key, value) in [("maxLinks", "4"), ("moderation", "post"), ("minimumFillTime", "0s"), ("rate", "off")] {
            try site.set(key, to: value)
        }
        try SQLiteStore.append(
            .addSite,
            site: site,
            site.changes(from: nil),
            moderator: "an",
            time: StoreFixture.start,
            in: database
        )
    }

    private static func accept(
        _ id: Int64,
        parent: Int64?,
        _ content: String,
        findings: [(code: String, facts: String)],
        in database: Database
    ) throws {
        try SQLiteStore.appendAuditEntry(in: database) { sequence in
            AuditEntry(
                sequence: sequence,
                time: StoreFixture.start,
                actor: "policy",
                action: .accept,
                site: "demo",
                comment: id,
                after: "pending",
                reasons: findings.map(\.code),
                content: CommentDigests.content(
                    salt: salt,
                    thread: "/1",
                    parent: parent,
                    name: "An",
                    title: "",
                    content: content
                ),
                context: CommentDigests.context(
                    salt: salt,
                    articleTitle: nil,
                    articleURL: nil,
                    source: hash,
                    subnet: hash,
                    findings: findings,
                    filter: []
                )
            )
        }
    }
}
