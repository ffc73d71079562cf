import AuditLog
import GRDB
import Moderation

/// The texts about a comment that entries of the log vouch for under its salt: notes, an appeal and its answer.
struct VouchedTexts {
    private var texts: [(key: String, text: String, digest: ([UInt8], String) -> ContentDigest)] = []

    /// All that are there now.
    init(of comment: Int64, in database: Database) throws {
        let decisions = """
            SELECT operation.id, note FROM decision JOIN operation ON operation.id = decision.operation
            WHERE comment = ? AND note IS NOT NULL ORDER BY operation.id
            """
        for row in try Row.fetchAll(database, sql: decisions, arguments: [comment]) {
            texts.append(("decision \(row[0] as Int64)", row[1], CommentDigests.note))
        }
        let appeals = "SELECT message, answer FROM appeal WHERE comment = ?"
        if let row = try Row.fetchOne(database, sql: appeals, arguments: [comment]) {
            texts.append(("appeal", row[0], CommentDigests.appeal))
            if let answer = row[1] as String? { texts.append(("answer", answer, CommentDigests.answer)) }
        }
        let opinions = "SELECT entry, note FROM secondOpinion WHERE comment = ? AND note IS NOT NULL ORDER BY entry"
        for row in try Row.fetchAll(database, sql: opinions, arguments: [comment]) {
            texts.append(("opinion \(row[0] as Int64)", row[1], CommentDigests.note))
        }
        let notes = "SELECT entry, text FROM commentNote WHERE comment = ? ORDER BY entry"
        for row in try Row.fetchAll(database, sql: notes, arguments: [comment]) {
            texts.append(("note \(row[0] as Int64)", row[1], CommentDigests.remark))
        }
    }

    /// Lines of an entry, `KEY: DIGEST`.
    func changes(salt: [UInt8]) -> [String] {
        texts.map { "\($0.key): \($0.digest(salt, $0.text).hexadecimal)" }
    }
}
