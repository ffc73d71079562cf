import Foundation
import GRDB
import Moderation
import Submissions

/// What is known of comments that are to be imported.
struct ImportLookup {
    /// What a reply hangs on.
    struct Root {
        let id: Int64
        let thread: String
        let isPublished: Bool
    }

    let site: String
    let database: Database

    /// Which of the keys were imported before.
    func imported(among keys: [String]) throws -> Set<String> {
        let statement = try database.cachedStatement(
            sql: "SELECT key FROM importedComment WHERE site = ? AND key IN (SELECT value FROM json_each(?))"
        )
        return try String.fetchSet(statement, arguments: [site, try JSONText.encode(keys)])
    }

    /// What was imported under the key; nil when nothing was. What was erased is not compared.
    func earlier(_ comment: ImportedComment) throws -> ImportOutcome? {
        let statement = try database.cachedStatement(
            sql: """
                SELECT comment.id, name, title, content, thread.key, created, length(salt)
                FROM importedComment JOIN comment ON comment.id = importedComment.comment
                JOIN thread ON thread.id = comment.thread
                WHERE importedComment.site = ? AND importedComment.key = ?
                """
        )
        guard let row = try Row.fetchOne(statement, arguments: [site, comment.key]) else {
            return try isOurs(comment) ? comment.id.map(ImportOutcome.known) : nil
        }
        let submission = comment.submission
        let isSame =
            row[6] == 0 || comment.isErased
            || row[1] == submission.name && row[2] == submission.title && row[3] == submission.content
                && row[4] == submission.thread && row[5] == comment.created.milliseconds
        return isSame ? .known(row[0]) : .differs(row[0])
    }

    /// Whether it comes out of an export of this very installation: id, site and time to the millisecond agree. Texts and salt
    /// do not count: they went with an erasure, or were made anew by a redaction, and an older export must not bring them back.
    private func isOurs(_ comment: ImportedComment) throws -> Bool {
        guard comment.id != nil else { return false }
        let statement = try database.cachedStatement(
            sql: "SELECT 1 FROM comment WHERE id = ? AND site = ? AND created = ?"
        )
        let arguments: StatementArguments = [comment.id, site, comment.created.milliseconds]
        return try Bool.fetchOne(statement, arguments: arguments) != nil
    }

    /// The root comment that replies to the comment of a key hang on; nil when there is no such comment.
    func root(_ key: String) throws -> Root? {
        let statement = try database.cachedStatement(
            sql: """
                SELECT root.id, thread.key, root.status = 'approved'
                FROM importedComment JOIN comment ON comment.id = importedComment.comment
                JOIN comment AS root ON root.id = comment.root
                JOIN thread ON thread.id = comment.thread
                WHERE importedComment.site = ? AND importedComment.key = ?
                """
        )
        return try Row.fetchOne(statement, arguments: [site, key]).map { row in
            Root(id: row[0], thread: row[1], isPublished: row[2])
        }
    }
}
