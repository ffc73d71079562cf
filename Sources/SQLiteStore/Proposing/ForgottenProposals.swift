import AuditLog
import Foundation
import GRDB
import Moderation

/// Destroys what proposals were about that nobody decided in time, inside a transaction. Nothing is written about it: the log
/// has when each ends, and it is done no sooner than the log itself has gone on past that, so that verifying needs no clock.
enum ForgottenProposals {
    static func forget(expiredBefore time: Date, in database: Database) throws {
        let due = "SELECT min(expires) FROM proposal WHERE value IS NOT NULL"
        guard let first = try Int64.fetchOne(database, sql: due), first < time.milliseconds,
            let newest = try newestEntry(in: database)
        else {
            return
        }
        try database.execute(
            sql: "UPDATE proposal SET value = NULL, remark = NULL, salt = NULL WHERE value IS NOT NULL AND expires < ?",
            arguments: [min(time, newest).milliseconds]
        )
    }

    /// When the log's last entry was written.
    private static func newestEntry(in database: Database) throws -> Date? {
        let sql = "SELECT sequence, entry, leafHash FROM auditEntry ORDER BY sequence DESC LIMIT 1"
        return try Row.fetchOne(database, sql: sql)
            .flatMap { try? AuditEntry(canonicalBytes: LoggedEntry($0).entry).time }
    }
}
