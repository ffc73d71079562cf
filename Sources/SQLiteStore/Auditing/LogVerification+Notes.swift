import AuditLog
import Foundation
import GRDB
import Moderation

extension LogVerification {
    /// Compares moderators' notes with what the log says of them.
    mutating func compareNotes() throws {
        let rows = try Row.fetchCursor(
            database,
            sql: """
                SELECT entry, comment, moderator, time, text, salt
                FROM commentNote LEFT JOIN comment ON comment.id = commentNote.comment ORDER BY entry
                """
        )
        var missing = Set(replay.notes.keys)
        while let row = try rows.next() {
            let entry: Int64 = row[0]
            guard missing.remove(entry) != nil, let logged = replay.notes[entry] else {
                report(nil, .noteUnlogged(comment: row[1]))
                continue
            }
            if !isLogged(row, logged) { report(entry, .note(comment: logged.comment)) }
        }
        for entry in missing { report(entry, .note(comment: replay.notes[entry]?.comment ?? 0)) }
    }

    private func isLogged(_ row: Row, _ note: LoggedNote) -> Bool {
        guard row[1] == note.comment, "moderator \(row[2] as String)" == note.actor,
            Date(milliseconds: row[3]) == note.time
        else {
            return false
        }
        let salt = (row[5] as Data?).map { [UInt8]($0) } ?? []
        let text: String = row[4]
        // It goes with its comment.
        if salt.isEmpty { return text.isEmpty }
        return CommentDigests.remark(salt: salt, text) == note.text
    }
}
