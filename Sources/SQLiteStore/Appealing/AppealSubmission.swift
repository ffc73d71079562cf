import AuditLog
import Foundation
import GRDB
import Moderation

/// Takes an appeal inside one transaction.
struct AppealSubmission {
    let draft: AppealDraft
    let period: Duration
    let database: Database

    func outcome() throws -> AppealOutcome {
        if let earlier = try SQLiteStore.appeal(ofComment: draft.comment, in: database) {
            // The same form sent twice.
            return earlier.message == draft.message ? .taken(isRepeat: true) : .refused(.appealedBefore)
        }
        let comment = try database.cachedStatement(
            sql: """
                SELECT comment.site, salt, version FROM comment JOIN site ON site.id = comment.site
                WHERE comment.id = ?
                """
        )
        guard let row = try Row.fetchOne(comment, arguments: [draft.comment]), !row.bytes("salt").isEmpty,
            let refusal = try SQLiteStore.refusal(ofComment: draft.comment, in: database)
        else {
            return .refused(.notRefused)
        }
        let end = refusal.time.addingTimeInterval(period.seconds)
        guard draft.time <= end else { return .refused(.late(end: end)) }
        try insert(site: row["site"], against: refusal.operation)
        try SQLiteStore.appendAuditEntry(in: database) { sequence in
            AuditEntry(
                sequence: sequence,
                time: draft.time,
                actor: "visitor",
                action: .appeal,
                site: row["site"],
                comment: draft.comment,
                operation: refusal.operation,
                policyVersion: row["version"],
                note: CommentDigests.appeal(salt: row.bytes("salt"), draft.message)
            )
        }
        return .taken(isRepeat: false)
    }

    private func insert(site: String, against operation: Int64) throws {
        try database.cachedStatement(
            sql: "INSERT INTO appeal (comment, site, created, message, against, state) VALUES (?, ?, ?, ?, ?, 'open')"
        ).execute(arguments: [draft.comment, site, draft.time.milliseconds, draft.message, operation])
    }
}
