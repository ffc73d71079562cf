import AuditLog
import GRDB
import Moderation

extension SQLiteStore {
    /// The line of an entry that holds the digest of a comment's text, behind its line feed: 64 digits follow. No other text
    /// of an entry can hold one, as line feeds in values are escaped.
    private static let loggedDigest = """
        SELECT CAST(substr(entry, instr(entry, x'0A636F6E74656E743A20') + 10, 64) AS TEXT) FROM auditEntry
        WHERE comment = ? AND instr(entry, x'0A636F6E74656E743A20') > 0 ORDER BY sequence DESC LIMIT 1
        """

    /// Makes sure that a text that is about to be published is the one that the log vouches for.
    ///
    /// SQLite finds a broken page only where its structure is; a letter that a bad disk changed inside a text, or that
    /// somebody wrote there past the log, looks right to it.
    ///
    /// - Parameters:
    ///   - row: A comment with its salt. One that was erased has none, and no text.
    ///   - key: Of its thread.
    ///   - database: Where it lies.
    /// - Throws: `store(.corrupt)` when it is another text.
    static func checkText(_ row: Row, key: String, in database: Database) throws {
        let salt = row.bytes("salt")
        let id: Int64 = row["id"]
        guard !salt.isEmpty else { return }
        let statement = try database.cachedStatement(sql: loggedDigest)
        guard let logged = try String.fetchOne(statement, arguments: [id]) else {
            throw ModerationError.store(.corrupt, underlying: "the log has no text of comment \(id)")
        }
        let digest = CommentDigests.content(
            salt: salt,
            thread: key,
            parent: row["parent"],
            name: row["name"],
            title: row["title"],
            content: row["content"]
        )
        guard digest.hexadecimal == logged else {
            throw ModerationError.store(.corrupt, underlying: "the text of comment \(id) is not what was accepted")
        }
    }
}
