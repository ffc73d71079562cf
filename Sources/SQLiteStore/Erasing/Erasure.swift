import AuditLog
import Foundation
import GRDB
import Moderation

/// Erases comments inside one transaction. What is left is that there was one: its id, site, thread, time, status, the codes of
/// reasons and its decisions.
struct Erasure {
    let request: ErasureRequest
    /// The proposal that is confirmed so.
    let proposal: Int64?
    let database: Database

    /// Nil when there is no such comment. What was erased has no salt any more.
    static func isErased(_ comment: Int64, in database: Database) throws -> Bool? {
        let statement = try database.cachedStatement(sql: "SELECT length(salt) = 0 FROM comment WHERE id = ?")
        return try Bool.fetchOne(statement, arguments: [comment])
    }

    func erase(_ comment: Int64) throws {
        let select = try database.cachedStatement(
            sql: """
                SELECT status, thread, parent, comment.site, version
                FROM comment JOIN site ON site.id = comment.site WHERE comment.id = ?
                """
        )
        guard let row = try Row.fetchOne(select, arguments: [comment]) else { return }
        let before: CommentStatus = try row.decode(forKey: "status")
        // Nobody may see, or publish, what has no text.
        let after: CommentStatus = before == .spam ? .spam : .rejected
        if before == .approved {
            let count = try StatusChange.shownCount(comment, parent: row["parent"], in: database)
            if count != 0 { try SQLiteStore.countPublished(-count, thread: row["thread"], in: database) }
        }
        try destroy(comment, status: after)
        try SQLiteStore.appendAuditEntry(in: database) { sequence in
            AuditEntry(
                sequence: sequence,
                time: request.time,
                actor: request.moderator.map { "moderator \($0)" } ?? "policy",
                action: .erase,
                site: row["site"],
                comment: comment,
                before: before.rawValue,
                after: after.rawValue,
                reasons: [request.reason.rawValue],
                policyVersion: row["version"],
                changes: proposal.map { ["proposal: \($0)"] } ?? []
            )
        }
    }

    private func destroy(_ comment: Int64, status: CommentStatus) throws {
        let sql = """
            UPDATE comment SET status = ?, name = '', title = '', content = '', articleTitle = NULL, articleURL = NULL,
                source = zeroblob(16), subnet = zeroblob(16), fingerprint = 0, salt = zeroblob(0),
                alikeGroup = NULL, receiptDigest = NULL
            WHERE id = ?
            """
        try SearchIndex.change(database) {
            // Not cached: a statement that has failed cannot be used again.
            try database.execute(sql: sql, arguments: [status.rawValue, comment])
        }
        try database.cachedStatement(sql: "UPDATE reason SET facts = '{}' WHERE comment = ?").execute(arguments: [
            comment
        ])
        try database.cachedStatement(sql: "UPDATE appeal SET message = '', answer = NULL WHERE comment = ?")
            .execute(arguments: [comment])
        try database.cachedStatement(
            sql: "UPDATE spamJudgement SET firstAlike = NULL, context = '', strongest = '' WHERE comment = ?"
        ).execute(arguments: [comment])
        try database.cachedStatement(sql: "UPDATE commentNote SET text = '' WHERE comment = ?")
            .execute(arguments: [comment])
        try database.cachedStatement(sql: "DELETE FROM claim WHERE comment = ?").execute(arguments: [comment])
        // It is a hash of the text without a salt.
        try database.cachedStatement(sql: "DELETE FROM idempotencyKey WHERE comment = ?").execute(arguments: [comment])
        // The key stays, so that it is not imported again.
        try database.cachedStatement(sql: "UPDATE importedComment SET history = NULL WHERE comment = ?")
            .execute(arguments: [comment])
        try database.cachedStatement(sql: "UPDATE secondOpinion SET note = NULL WHERE comment = ?")
            .execute(arguments: [comment])
        // A note goes with the last comment that it was about.
        try database.cachedStatement(
            sql: """
                UPDATE operation SET note = NULL
                WHERE note IS NOT NULL AND id IN (SELECT operation FROM decision WHERE comment = ?) AND NOT EXISTS (
                    SELECT 1 FROM decision JOIN comment ON comment.id = decision.comment
                    WHERE decision.operation = operation.id AND length(comment.salt) > 0)
                """
        ).execute(arguments: [comment])
    }
}
