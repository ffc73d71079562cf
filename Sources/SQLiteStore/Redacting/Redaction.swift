import AuditLog
import Foundation
import GRDB
import Moderation

/// Destroys a piece of a comment inside one transaction, and vouches anew for all that its old salt vouched for.
struct Redaction {
    let request: RedactionRequest
    let database: Database

    func run(receipt: (_ comment: Int64, _ salt: [UInt8]) -> [UInt8]) throws -> RedactionResult {
        let (site, salt) = try SQLiteStore.livingComment(request.comment, in: database)
        guard let before = try SQLiteStore.comment(request.comment, in: database) else {
            throw ModerationError.unknownComment(request.comment)
        }
        let (text, count) = try request.redacted(before.text(of: request.field))
        try ModelKeeping(database: database, time: request.time).keepLessons(of: [request.comment])
        let was = try CommentDigests.content(of: request.comment, in: database)
        let fresh = (0..<16).map { _ in UInt8.random(in: 0...255) }
        try destroy(text, of: before, salt: fresh, receipt: receipt(request.comment, salt))
        let texts = try VouchedTexts(of: request.comment, in: database)
        let content = try CommentDigests.content(of: request.comment, in: database)
        let context = try CommentDigests.context(of: request.comment, in: database)
        let version = try Int64.fetchOne(
            database,
            sql: "SELECT version FROM site WHERE id = ?",
            arguments: [site]
        )
        let sequence = try SQLiteStore.appendAuditEntry(in: database) { sequence in
            AuditEntry(
                sequence: sequence,
                time: request.time,
                actor: "moderator \(request.moderator)",
                action: .redact,
                site: site,
                comment: request.comment,
                policyVersion: version,
                content: content,
                context: context,
                changes: ["field: \(request.field.rawValue)", "pieces: \(count)", "was: \(was.hexadecimal)"]
                    + texts.changes(salt: fresh)
            )
        }
        try database.execute(
            sql: "UPDATE comment SET redacted = ? WHERE id = ?",
            arguments: [sequence, request.comment]
        )
        return RedactionResult(comment: request.comment, field: request.field, count: count)
    }

    private func destroy(_ text: String, of comment: Comment, salt: [UInt8], receipt: [UInt8]) throws {
        let content = request.field == .content ? text : comment.content
        let sql = """
            UPDATE comment SET \(request.field.rawValue) = ?, fingerprint = ?, salt = ?,
                receiptDigest = coalesce(receiptDigest, ?) WHERE id = ?
            """
        let fingerprint = SubmissionDraft.fingerprint(of: content)
        try SearchIndex.change(database) {
            try database.execute(sql: sql, arguments: [text, fingerprint, Data(salt), Data(receipt), comment.id])
        }
        // Which banned words it had, and where the words stood that said most.
        try database.execute(
            sql: "UPDATE reason SET facts = '{}' WHERE comment = ? AND code = 'banned_words'",
            arguments: [comment.id]
        )
        try database.execute(
            sql: "UPDATE spamJudgement SET strongest = '[]' WHERE comment = ?",
            arguments: [comment.id]
        )
        // It is a hash of the text without a salt.
        try database.execute(sql: "DELETE FROM idempotencyKey WHERE comment = ?", arguments: [comment.id])
        let shown = "SELECT thread FROM comment WHERE id = ? AND status = 'approved'"
        if let thread = try Int64.fetchOne(database, sql: shown, arguments: [comment.id]) {
            try SQLiteStore.countPublished(0, thread: thread, in: database)
        }
    }
}
