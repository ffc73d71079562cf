import AuditLog
import Foundation
import GRDB
import Moderation

extension LogVerification {
    /// Compares moderators, roles and tokens with what the log says of them: nobody gave himself a role behind its back.
    mutating func compareModerators() throws {
        var missing = Set(replay.moderators.keys)
        for moderator in try StoredModerators.all(in: database) {
            missing.remove(moderator.name)
            let logged = replay.moderators[moderator.name]
            if logged?.roles != moderator.grants.text || logged?.isRevoked != (moderator.revoked != nil) {
                report(logged?.last, .moderator(moderator.name))
            }
        }
        for name in missing.sorted() { report(replay.moderators[name]?.last, .moderator(name)) }
        let rows = try Row.fetchAll(
            database,
            sql: "SELECT moderator, site FROM moderatorRole WHERE moderator NOT IN (SELECT name FROM moderator)"
        )
        for row in rows { report(nil, .moderator(row[0])) }
        try compareTokens()
    }

    private mutating func compareTokens() throws {
        var missing = Set(replay.tokens.keys)
        for row in try Row.fetchAll(database, sql: "SELECT * FROM token ORDER BY id") {
            let id: Int64 = row["id"]
            missing.remove(id)
            let facts = StoredModerators.facts(
                token: id,
                moderator: row["moderator"],
                scopes: row["scopes"],
                expires: row["expires"],
                hash: row.bytes("hash")
            )
            let logged = replay.tokens[id]
            let isRevoked = (row["revoked"] as Int64?) != nil
            if logged?.facts != facts || logged?.isRevoked != isRevoked { report(logged?.last, .token(id)) }
        }
        for id in missing.sorted() { report(replay.tokens[id]?.last, .token(id)) }
    }
}
