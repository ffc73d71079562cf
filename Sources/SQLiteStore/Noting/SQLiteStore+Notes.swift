import AuditLog
import Foundation
import GRDB
package import Moderation

extension SQLiteStore: NoteStore {
    package func addNote(_ draft: NoteDraft) async throws(ModerationError) -> CommentNote {
        try await write { database in
            let (site, salt) = try Self.livingComment(draft.comment, in: database)
            let sequence = try Self.appendAuditEntry(in: database) { sequence in
                AuditEntry(
                    sequence: sequence,
                    time: draft.time,
                    actor: "moderator \(draft.moderator)",
                    action: .note,
                    site: site,
                    comment: draft.comment,
                    note: CommentDigests.remark(salt: salt, draft.text)
                )
            }
            try database.execute(
                sql:
                    "INSERT INTO commentNote (entry, comment, moderator, time, text) VALUES (?, ?, ?, ?, ?)",
                arguments: [sequence, draft.comment, draft.moderator, draft.time.milliseconds, draft.text]
            )
            return CommentNote(
                id: sequence,
                comment: draft.comment,
                moderator: draft.moderator,
                time: draft.time,
                text: draft.text
            )
        }
    }

    package func notes(ofComment id: Int64) async throws(ModerationError) -> [CommentNote] {
        try await read { database in
            let sql = "SELECT * FROM commentNote WHERE comment = ? ORDER BY entry"
            return try Row.fetchAll(database, sql: sql, arguments: [id]).map { row in
                CommentNote(
                    id: row["entry"],
                    comment: row["comment"],
                    moderator: row["moderator"],
                    time: row.date("time"),
                    text: row["text"]
                )
            }
        }
    }

    /// Site and salt of a comment that was not erased.
    /// - Throws: `unknownComment`, `erasedComment`.
    static func livingComment(_ id: Int64, in database: Database) throws -> (
        site: String, salt: [UInt8]
    ) {
        let statement = try database.cachedStatement(sql: "SELECT site, salt FROM comment WHERE id = ?")
        guard let row = try Row.fetchOne(statement, arguments: [id]) else {
            throw ModerationError.unknownComment(id)
        }
        let salt = row.bytes("salt")
        guard !salt.isEmpty else { throw ModerationError.erasedComment(id) }
        return (row["site"], salt)
    }
}
