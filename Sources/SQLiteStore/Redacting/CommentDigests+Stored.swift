import AuditLog
import Foundation
import GRDB
import Moderation

extension CommentDigests {
    /// Of what is stored of a comment now.
    static func content(of comment: Int64, in database: Database) throws -> ContentDigest {
        let sql = """
            SELECT salt, thread.key, parent, name, title, content
            FROM comment JOIN thread ON thread.id = comment.thread WHERE comment.id = ?
            """
        guard let row = try Row.fetchOne(database, sql: sql, arguments: [comment]) else {
            throw ModerationError.unknownComment(comment)
        }
        return content(
            salt: [UInt8](row[0] as Data),
            thread: row[1],
            parent: row[2],
            name: row[3],
            title: row[4],
            content: row[5]
        )
    }

    /// Of what else is stored of it now.
    static func context(of comment: Int64, in database: Database) throws -> ContentDigest {
        let sql = """
            SELECT \(JudgementRow.columns), salt, articleTitle, articleURL, comment.source, subnet,
                importedComment.key, importedComment.history
            FROM comment LEFT JOIN spamJudgement ON spamJudgement.comment = comment.id
            LEFT JOIN importedComment ON importedComment.comment = comment.id WHERE comment.id = ?
            """
        guard let row = try Row.fetchOne(database, sql: sql, arguments: [comment]) else {
            throw ModerationError.unknownComment(comment)
        }
        let key: String? = row["key"]
        let findings = "SELECT code, facts FROM reason WHERE comment = ? ORDER BY position"
        return context(
            salt: row.bytes("salt"),
            articleTitle: row["articleTitle"],
            articleURL: row["articleURL"],
            source: row.bytes("source"),
            subnet: row.bytes("subnet"),
            findings: try Row.fetchAll(database, sql: findings, arguments: [comment]).map { ($0[0], $0[1]) },
            filter: key.map { imported(key: $0, history: row["history"]) } ?? JudgementRow(row, at: 0)?.digested ?? []
        )
    }
}
