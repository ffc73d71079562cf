import AuditLog
import GRDB
import Moderation

extension SQLiteStore {
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
        guard let logged = try loggedContent(of: id, in: database) else {
            throw ModerationError.store(.corrupt, underlying: "the log has no text of comment \(id)")
        }
        let found = CommentDigests.content(
            salt: salt,
            thread: key,
            parent: row["parent"],
            name: row["name"],
            title: row["title"],
            content: row["content"]
        )
        guard found == logged else {
            throw ModerationError.store(.corrupt, underlying: "the text of comment \(id) is not what was accepted")
        }
    }

    /// The digest of a comment's text that the log has last: of its acceptance, or of what was redacted in it since.
    private static func loggedContent(of comment: Int64, in database: Database) throws -> ContentDigest? {
        let statement = try database.cachedStatement(
            sql: "SELECT entry FROM auditEntry WHERE comment = ? ORDER BY sequence DESC"
        )
        let entries = try Row.fetchCursor(statement, arguments: [comment])
        while let row = try entries.next() {
            guard let entry = try? AuditEntry(canonicalBytes: PackedEntry.unpack(row.bytes("entry"))) else { continue }
            if [.accept, .importComment, .redact].contains(entry.action) { return entry.content }
        }
        return nil
    }
}
