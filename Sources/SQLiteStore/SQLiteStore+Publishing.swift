import Foundation
import GRDB
package import Moderation

extension SQLiteStore {
    package func publishedThread(
        site: String,
        key: String,
        after: Int64,
        limit: Int
    ) async throws(ModerationError) -> PublishedThread {
        try await read { database in
            let sql = "SELECT * FROM thread WHERE site = ? AND key = ?"
            guard let thread = try Row.fetchOne(database, sql: sql, arguments: [site, key]) else {
                let reference = ThreadReference(key: key)
                return PublishedThread(thread: reference, version: 0, count: 0, entries: [], next: nil)
            }
            let roots = try Self.publishedRoots(thread: thread["id"], after: after, limit: limit + 1, in: database)
            let page = roots.prefix(limit)
            let entries = try page.flatMap { root in try [root] + Self.publishedReplies(to: root.id, in: database) }
            return PublishedThread(
                thread: ThreadReference(key: key, title: thread["title"], url: thread["url"]),
                version: thread["version"],
                count: thread["publishedCount"],
                entries: entries,
                next: roots.count > limit ? page.last?.id : nil
            )
        }
    }

    package func publishedVersion(site: String, key: String) async throws(ModerationError) -> Int64 {
        try await read { database in
            let statement = try database.cachedStatement(sql: "SELECT version FROM thread WHERE site = ? AND key = ?")
            return try Int64.fetchOne(statement, arguments: [site, key]) ?? 0
        }
    }

    /// Counts a change of what is published in a thread, so that cached pages are drawn anew.
    static func countPublished(_ difference: Int, thread: Int64, in database: Database) throws {
        try database.cachedStatement(
            sql: "UPDATE thread SET version = version + 1, publishedCount = publishedCount + ? WHERE id = ?"
        ).execute(arguments: [difference, thread])
    }

    private static func publishedRoots(
        thread: Int64,
        after: Int64,
        limit: Int,
        in database: Database
    ) throws -> [PublishedThread.Entry] {
        let statement = try database.cachedStatement(
            sql: """
                SELECT id, parent, name, title, content, created FROM comment
                WHERE thread = ? AND id > ? AND status = 'approved' AND parent IS NULL ORDER BY id LIMIT ?
                """
        )
        return try Row.fetchAll(statement, arguments: [thread, after, limit]).map(entry)
    }

    private static func publishedReplies(to root: Int64, in database: Database) throws -> [PublishedThread.Entry] {
        let statement = try database.cachedStatement(
            sql: """
                SELECT id, parent, name, title, content, created FROM comment
                WHERE parent = ? AND status = 'approved' AND parent IS NOT NULL ORDER BY id
                """
        )
        return try Row.fetchAll(statement, arguments: [root]).map(entry)
    }

    private static func entry(_ row: Row) -> PublishedThread.Entry {
        PublishedThread.Entry(
            id: row["id"],
            parent: row["parent"],
            name: row["name"],
            title: row["title"],
            content: row["content"],
            created: row.date("created")
        )
    }
}
