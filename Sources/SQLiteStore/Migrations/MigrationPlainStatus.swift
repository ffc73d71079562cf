import GRDB
import Moderation

/// Says which statuses there are without a list: SQLite would make a table of it for each comment that is written or changed,
/// which is a sixth of what writing it costs.
///
/// Only the wording of a constraint changes, so the table is not written anew; this is SQLite's own way of doing it
/// (https://www.sqlite.org/lang_altertable.html#otheralter).
enum MigrationPlainStatus {
    static let name = "statuses without a list"

    private static let list = "CHECK (status IN ('pending', 'approved', 'rejected', 'spam'))"
    private static let plain = """
        CHECK (status = 'pending' OR status = 'approved' OR status = 'rejected' OR status = 'spam')
        """

    static func migrate(_ database: Database) throws {
        let version = try Int64.fetchOne(database, sql: "PRAGMA schema_version") ?? 0
        try database.execute(sql: "PRAGMA writable_schema = ON")
        defer { try? database.execute(sql: "PRAGMA writable_schema = OFF") }
        try database.execute(
            sql: "UPDATE sqlite_schema SET sql = replace(sql, ?, ?) WHERE type = 'table' AND name = 'comment'",
            arguments: [list, plain]
        )
        // Tells all connections to read the schema again.
        try database.execute(sql: "PRAGMA schema_version = \(version + 1)")
        let schema = try String.fetchOne(database, sql: "SELECT sql FROM sqlite_schema WHERE name = 'comment'")
        guard schema?.contains(plain) == true else {
            throw ModerationError.store(.corrupt, underlying: "the table of comments is not ours")
        }
    }
}
