import Foundation
import GRDB
import Moderation
import Testing

@testable import SQLiteStore

struct MigrationTests {
    /// A site's settings as the first version stored them.
    static let policy = """
        {"captcha":"always","fieldMap":{},"links":"text","maxLinks":4,"minimumFillTime":[0,0],\
        "moderation":"post","rules":{},"timeZone":"Asia/Ho_Chi_Minh"}
        """

    @Test("a database of the first version is brought up to date, with its comments and settings")
    func second() async throws {
        let folder = try TemporaryFolder()
        let path = folder.path("a.sqlite")
        let old = try DatabaseQueue(path: path)
        var first = DatabaseMigrator()
        first.registerMigration(Migration1.name, migrate: Migration1.migrate)
        try first.migrate(old)
        try await old.write { database in
            try database.execute(
                sql: """
                    INSERT INTO site (id, name, language, origins, policy, version, created)
                    VALUES ('demo', 'Demo', 'vi', '[]', ?, 3, 0);
                    INSERT INTO thread (id, site, key) VALUES (1, 'demo', '/1');
                    INSERT INTO comment (site, thread, status, name, title, content, source, subnet, fingerprint, salt,
                        created)
                    VALUES ('demo', 1, 'pending', 'An', '', 'Ý kiến', x'01', x'02', 0, x'03', 0);
                    """,
                arguments: [Self.policy]
            )
        }
        try old.close()

        let store = try SQLiteStore(path: path)
        try await checkStatuses(store)
        let site = try #require(try await store.sites().first)
        #expect(site.version == 3)
        #expect(site.policy.maxLinks == 4)
        #expect(site.policy.rate == nil)
        #expect(site.policy.difficulty == .auto)
        #expect(site.policy.easyRate == SitePolicy().easyRate)
        #expect(site.policy.soundRate == SitePolicy().soundRate)
        #expect(site.policy.pictureRate == SitePolicy().pictureRate)
        #expect(site.policy.subnetShare == SitePolicy().subnetShare)
        #expect(site.policy.unsolved == SitePolicy().unsolved)
        #expect(site.policy.unsolvedPerSite == SitePolicy().unsolvedPerSite)
        #expect(site.policy.appeals == SitePolicy().appeals)
        #expect(site.policy.transparency == .off)
        let comments = try await store.comments(QueueFilter(isUnsolved: false))
        #expect(comments.map(\.content) == ["Ý kiến"])
    }

    /// SQLite would make a table of a list each time that a comment is written.
    private func checkStatuses(_ store: SQLiteStore) async throws {
        try await store.database.write { database in
            let schema = try String.fetchOne(database, sql: "SELECT sql FROM sqlite_schema WHERE name = 'comment'")
            #expect(schema?.contains("status IN") == false)
            #expect(try String.fetchOne(database, sql: "PRAGMA integrity_check") == "ok")
            #expect(try Bool.fetchOne(database, sql: "PRAGMA writable_schema") == false)
            #expect(throws: DatabaseError.self) { try database.execute(sql: "UPDATE comment SET status = 'seen'") }
            try database.execute(sql: "UPDATE comment SET status = 'spam'; UPDATE comment SET status = 'pending'")
        }
    }
}
