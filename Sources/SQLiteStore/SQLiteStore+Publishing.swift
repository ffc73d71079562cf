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
            let statement = try database.cachedStatement(
                sql: "SELECT id, version, publishedCount FROM thread WHERE site = ? AND key = ?"
            )
            guard let thread = try Row.fetchOne(statement, arguments: [site, key]) else {
                return PublishedThread(key: key, version: 0, count: 0, entries: [], next: nil)
            }
            let entries = try Self.publishedEntries(
                thread: thread["id"],
                key: key,
                after: after,
                limit: limit + 1,
                in: database
            )
            let page = Array(entries.prefix(limit))
            return PublishedThread(
                key: key,
                version: thread["version"],
                count: thread["publishedCount"],
                entries: page,
                continuedRoot: try page.first?.parent.flatMap { try Self.entry($0, key: key, in: database) },
                next: entries.count > limit ? page.last?.id : nil
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

    /// In the order of a conversation: roots by age, each with its replies by age behind it.
    static let publishedEntriesQuery = """
        SELECT comment.id, comment.parent, comment.name, comment.title, comment.content, comment.created,
            comment.salt, comment.redacted
        FROM comment JOIN comment AS root ON root.id = comment.root
        WHERE comment.thread = :thread AND comment.status = 'approved' AND root.status = 'approved'
            AND (comment.root, comment.id) > (:root, :after)
        ORDER BY comment.root, comment.id LIMIT :limit
        """

    private static func publishedEntries(
        thread: Int64,
        key: String,
        after: Int64,
        limit: Int,
        in database: Database
    ) throws -> [PublishedThread.Entry] {
        let root = try database.cachedStatement(sql: "SELECT root FROM comment WHERE id = ? AND thread = ?")
        return try Row.fetchAll(
            database.cachedStatement(sql: publishedEntriesQuery),
            arguments: [
                "thread": thread, "after": after, "limit": limit,
                "root": try Int64.fetchOne(root, arguments: [after, thread]) ?? after,
            ]
        ).map { try entry($0, key: key, in: database) }
    }

    private static func entry(_ id: Int64, key: String, in database: Database) throws -> PublishedThread.Entry? {
        let statement = try database.cachedStatement(
            sql: "SELECT id, parent, name, title, content, created, salt, redacted FROM comment WHERE id = ?"
        )
        return try Row.fetchOne(statement, arguments: [id]).map { try entry($0, key: key, in: database) }
    }

    private static func entry(_ row: Row, key: String, in database: Database) throws -> PublishedThread.Entry {
        try checkText(row, key: key, in: database)
        return PublishedThread.Entry(
            id: row["id"],
            parent: row["parent"],
            name: row["name"],
            title: row["title"],
            content: row["content"],
            created: row.date("created"),
            isRedacted: (row["redacted"] as Int64?) != nil
        )
    }
}
