import AuditLog
import Foundation
import GRDB
import Moderation

extension LogVerification {
    /// Compares samples for a second review, and second opinions, with what the log says of them.
    mutating func compareSamples() throws {
        var missing = Set(replay.samples.keys)
        let entries = try Int64.fetchAll(database, sql: "SELECT entry FROM sample ORDER BY id")
        for (sample, entry) in zip(try SQLiteStore.samples(in: database), entries) {
            let number = sample.record.number
            missing.remove(number)
            guard let logged = replay.samples[number] else {
                report(nil, .sampleUnlogged(number))
                continue
            }
            let isLogged =
                logged.record == sample.record && logged.site == sample.site && logged.entry == entry
                && logged.actor == "moderator \(sample.moderator)" && logged.time == sample.time
            if !isLogged { report(logged.entry, .sample(number)) }
        }
        for number in missing.sorted() { report(replay.samples[number]?.entry, .sampleGone(number)) }
        try findStrayComments()
        try compareOpinions()
    }

    /// What hangs on no sample is seen by none of the samples.
    private mutating func findStrayComments() throws {
        let sql = """
            SELECT sample FROM sampledComment WHERE NOT EXISTS (
                SELECT 1 FROM sampleStratum JOIN sample ON sample.id = sampleStratum.sample
                WHERE sampleStratum.sample = sampledComment.sample AND position = stratum)
            UNION SELECT sample FROM sampleStratum WHERE sample NOT IN (SELECT id FROM sample)
            """
        for number in try Int64.fetchAll(database, sql: sql) {
            if let logged = replay.samples[number] {
                report(logged.entry, .sample(number))
            } else {
                report(nil, .sampleUnlogged(number))
            }
        }
    }

    private mutating func compareOpinions() throws {
        var missing = Set(replay.opinions.keys)
        let rows = try Row.fetchCursor(
            database,
            sql: """
                SELECT sample, comment, reviewer, entry, time, verdict, reason, note, salt
                FROM secondOpinion LEFT JOIN comment ON comment.id = secondOpinion.comment ORDER BY entry
                """
        )
        while let row = try rows.next() {
            let key = LoggedOpinion.Key(sample: row[0], comment: row[1], reviewer: "moderator \(row[2] as String)")
            guard missing.remove(key) != nil, let logged = replay.opinions[key] else {
                report(nil, .opinionUnlogged(sample: key.sample, comment: key.comment))
                continue
            }
            if !isLogged(row, logged) { report(logged.entry, .opinion(sample: key.sample, comment: key.comment)) }
        }
        for key in missing {
            report(replay.opinions[key]?.entry, .opinion(sample: key.sample, comment: key.comment))
        }
    }

    private func isLogged(_ row: Row, _ opinion: LoggedOpinion) -> Bool {
        guard row[3] == opinion.entry, Date(milliseconds: row[4]) == opinion.time,
            row[5] == opinion.verdict.rawValue, row[6] == opinion.reason
        else {
            return false
        }
        let salt = (row[8] as Data?).map { [UInt8]($0) } ?? []
        let note: String? = row[7]
        // A note goes with the comment that it is about.
        if salt.isEmpty { return note == nil }
        return note.map { CommentDigests.note(salt: salt, $0) } == opinion.note
    }
}
