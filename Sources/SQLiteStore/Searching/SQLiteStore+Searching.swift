import Foundation
import GRDB
package import Moderation

extension SQLiteStore: SearchStore {
    /// Comments that one transaction takes up: others wait for it.
    private static let batch = 250
    /// Pages of the index that one transaction merges.
    private static let mergedPages = 200

    package func indexComments(limit: Int) async throws(ModerationError) -> Int {
        try await rebuildOldIndex()
        var count = 0
        while count < limit {
            let wanted = min(Self.batch, limit - count)
            let taken = try await hasNewComments() ? write { try Self.indexComments(limit: wanted, in: $0) } : 0
            count += taken
            if taken < wanted { break }
        }
        try await clearRemains()
        return count
    }

    /// All of them.
    func indexNewComments() async throws(ModerationError) {
        _ = try await indexComments(limit: .max)
    }

    private func hasNewComments() async throws(ModerationError) -> Bool {
        try await read { database in
            let sql = "SELECT (SELECT max(id) FROM comment) > comment FROM searchProgress"
            return try Bool.fetchOne(database.cachedStatement(sql: sql)) ?? false
        }
    }

    private static func indexComments(limit: Int, in database: Database) throws -> Int {
        let last = try Int64.fetchOne(database, sql: "SELECT comment FROM searchProgress") ?? 0
        let comments = try Row.fetchAll(
            database.cachedStatement(
                sql: "SELECT id, name, title, content FROM comment WHERE id > ? ORDER BY id LIMIT ?"
            ),
            arguments: [last, limit]
        )
        guard let newest = comments.last else { return 0 }
        let insert = try database.cachedStatement(sql: "INSERT INTO commentSearch (rowid, words) VALUES (?, ?)")
        for comment in comments {
            let words = SearchWords.indexed(name: comment[1], title: comment[2], content: comment[3])
            try insert.execute(arguments: [comment[0] as Int64, words])
        }
        try database.execute(sql: "UPDATE searchProgress SET comment = ?", arguments: [newest[0] as Int64])
        return comments.count
    }

    /// Merges the whole index, step by step, where words of what was erased may lie in it: merging is what leaves them out,
    /// and pages that become free are overwritten.
    func clearRemains() async throws(ModerationError) {
        while case let remains = try await remains(), remains > 0 {
            // The first step, by its sign, takes in all that there is; the others go on with it.
            _ = try await write { try Self.merge(pages: -Self.mergedPages, in: $0) }
            while try await write({ try Self.merge(pages: Self.mergedPages, in: $0) }) {}
            try await write { database in
                // Not where more was erased meanwhile.
                let sql = "UPDATE searchProgress SET remains = 0 WHERE remains = ?"
                try database.execute(sql: sql, arguments: [remains])
            }
        }
    }

    /// Returns whether there was anything to merge.
    private static func merge(pages: Int, in database: Database) throws -> Bool {
        let before = database.totalChangesCount
        try database.execute(
            sql: "INSERT INTO commentSearch (commentSearch, rank) VALUES ('merge', ?)",
            arguments: [pages]
        )
        return database.totalChangesCount - before >= 2
    }

    private func remains() async throws(ModerationError) -> Int {
        try await read { database in
            let statement = try database.cachedStatement(sql: "SELECT remains FROM searchProgress")
            return try Int.fetchOne(statement) ?? 0
        }
    }

    /// Empties an index of words that another version made: they could neither be found nor removed.
    private func rebuildOldIndex() async throws(ModerationError) {
        let version = try await read { try Int.fetchOne($0, sql: "SELECT version FROM searchProgress") }
        guard version != SearchWords.version else { return }
        try await write { database in
            try SearchIndex.beginAnew(in: database)
            try database.execute(sql: "UPDATE searchProgress SET version = ?", arguments: [SearchWords.version])
        }
    }
}
