import AuditLog
import Foundation
import GRDB
import Moderation

extension LogVerification {
    /// Compares each appeal, with its answer, with what the log says of it.
    mutating func compareAppeals() throws {
        let rows = try Row.fetchCursor(
            database,
            sql: """
                SELECT appeal.comment, appeal.site, appeal.created, appeal.against, appeal.state, appeal.moderator,
                    appeal.decided, appeal.operation, appeal.message, appeal.answer, comment.salt
                FROM appeal LEFT JOIN comment ON comment.id = appeal.comment ORDER BY appeal.comment
                """
        )
        var missing = Set(replay.appeals.keys)
        while let row = try rows.next() {
            let id: Int64 = row[0]
            guard let logged = replay.appeals[id] else {
                report(nil, .appealUnlogged(comment: id))
                continue
            }
            missing.remove(id)
            compare(row, with: logged, of: id)
        }
        for id in missing { report(replay.appeals[id]?.entry, .appealGone(comment: id)) }
    }

    private mutating func compare(_ row: Row, with logged: LoggedAppeal, of id: Int64) {
        let message: String = row[8]
        let answer: String? = row[9]
        let isErased = replay.comments[id]?.isErased ?? false
        let salt = (row[10] as Data?).map { [UInt8]($0) } ?? []
        if isErased, !message.isEmpty || answer != nil {
            report(replay.comments[id]?.last, .notErased(comment: id))
        }
        let isMessage = isErased || CommentDigests.appeal(salt: salt, message) == logged.message
        if !isMessage || row[1] != logged.site || Date(milliseconds: row[2]) != logged.time
            || row[3] != logged.against
        {
            report(logged.entry, .appeal(comment: id))
        }
        let isAnswer = isErased || answer.map { CommentDigests.answer(salt: salt, $0) } == logged.answer?.text
        if !isAnswer || !isAnswered(row, as: logged) {
            report(logged.answer?.entry ?? logged.entry, .appeal(comment: id))
        }
    }

    private func isAnswered(_ row: Row, as logged: LoggedAppeal) -> Bool {
        let state: String = row[4]
        let moderator: String? = row[5]
        let decided: Int64? = row[6]
        return state == logged.answer.map { $0.isGranted ? "granted" : "upheld" } ?? "open"
            && moderator.map { "moderator \($0)" } == logged.answer?.actor
            && decided.map(Date.init(milliseconds:)) == logged.answer?.time && row[7] == logged.answer?.operation
    }
}
