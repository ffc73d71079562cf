import AuditLog
import Foundation
import GRDB
import Moderation

/// The tables of moderators and tokens, inside a transaction.
enum StoredModerators {
    static func all(in database: Database) throws -> [Moderator] {
        let roles = try Row.fetchAll(database, sql: "SELECT * FROM moderatorRole ORDER BY moderator, site")
        let grants = try Dictionary(grouping: roles) { $0["moderator"] as String }.mapValues { try $0.map(grant) }
        return try Row.fetchAll(database, sql: "SELECT * FROM moderator ORDER BY name").map { row in
            Moderator(
                name: row["name"],
                grants: grants[row["name"]] ?? [],
                created: row.date("created"),
                revoked: (row["revoked"] as Int64?).map(Date.init(milliseconds:))
            )
        }
    }

    private static func grant(_ row: Row) throws -> RoleGrant {
        let site: String = row["site"]
        return RoleGrant(try row.decode(forKey: "role"), site: site.isEmpty ? nil : site)
    }

    static func active(_ name: String, in database: Database) throws -> Moderator {
        guard let moderator = try all(in: database).first(where: { $0.name == name }), moderator.revoked == nil else {
            throw ModerationError.unknownModerator(name)
        }
        return moderator
    }

    static func insert(_ grant: RoleGrant, of name: String, in database: Database) throws {
        try database.execute(
            sql: "INSERT INTO moderatorRole (moderator, site, role) VALUES (?, ?, ?)",
            arguments: [name, grant.site ?? "", grant.role.rawValue]
        )
    }

    static func checkSite(_ id: String?, in database: Database) throws {
        guard let id else { return }
        let sql = "SELECT EXISTS (SELECT 1 FROM site WHERE id = ?)"
        guard try Bool.fetchOne(database, sql: sql, arguments: [id]) == true else {
            throw ModerationError.unknownSite(id)
        }
    }

    /// - Throws: `lastAdministrator`, unless an administrator of all sites is left.
    static func checkAdministrator(in database: Database) throws {
        let sql = """
            SELECT EXISTS (SELECT 1 FROM moderator JOIN moderatorRole ON moderatorRole.moderator = moderator.name
            WHERE moderator.revoked IS NULL AND moderatorRole.site = '' AND moderatorRole.role = 'administrator')
            """
        guard try Bool.fetchOne(database, sql: sql) == true else { throw ModerationError.lastAdministrator }
    }

    static func tokens(in database: Database) throws -> [AccessToken] {
        try Row.fetchAll(database, sql: "SELECT * FROM token ORDER BY id").map { row in
            AccessToken(
                id: row["id"],
                moderator: row["moderator"],
                scopes: scopes(row["scopes"]),
                created: row.date("created"),
                expires: (row["expires"] as Int64?).map(Date.init(milliseconds:)),
                lastUsed: (row["lastUsed"] as Int64?).map(Date.init(milliseconds:)),
                revoked: (row["revoked"] as Int64?).map(Date.init(milliseconds:))
            )
        }
    }

    static func scopes(_ text: String) -> Set<TokenScope> {
        Set(text.split(separator: ",").compactMap { TokenScope(rawValue: String($0)) })
    }

    /// What the log says of a new token. Writing and verifying must agree on it, for ever.
    static func facts(token: Int64, moderator: String, scopes: String, expires: Int64?, hash: [UInt8]) -> [String] {
        [
            "token: \(token)", "moderator: \(moderator)", "scopes: \(scopes)",
            "expires: \(expires.map { "\($0)" } ?? "never")", "hash: \(hash.hexadecimal)",
        ]
    }

    static func append(
        _ action: AuditAction,
        _ changes: [String],
        actor: String,
        time: Date,
        in database: Database
    ) throws {
        try SQLiteStore.appendAuditEntry(in: database) { sequence in
            AuditEntry(sequence: sequence, time: time, actor: "moderator \(actor)", action: action, changes: changes)
        }
    }
}
