import AuditLog
package import Foundation
import GRDB
package import Moderation
import Submissions

extension SQLiteStore {
    package func sites() async throws(ModerationError) -> [Site] {
        try await read(Self.sites)
    }

    static func sites(in database: Database) throws -> [Site] {
        try Row.fetchAll(database, sql: "SELECT * FROM site ORDER BY id").map(site)
    }

    package func addSite(_ site: Site, moderator: String, time: Date) async throws(ModerationError) {
        try await write { database in
            guard try Self.site(site.id, in: database) == nil else { throw ModerationError.siteExists(site.id) }
            try database.execute(
                sql: """
                    INSERT INTO site (id, name, language, origins, policy, version, created)
                    VALUES (?, ?, ?, ?, ?, ?, ?)
                    """,
                arguments: [
                    site.id, site.name, site.language.rawValue, try JSONText.encode(site.origins),
                    try JSONText.encode(site.policy), site.version, site.created.milliseconds,
                ]
            )
            try Self.append(
                .addSite,
                site: site,
                site.changes(from: nil),
                moderator: moderator,
                time: time,
                in: database
            )
        }
    }

    package func changeSite(
        _ id: String,
        moderator: String,
        time: Date,
        change: @escaping @Sendable (inout Site) throws(ModerationError) -> Void
    ) async throws(ModerationError) -> Site {
        try await write { database in
            guard let before = try Self.site(id, in: database) else { throw ModerationError.unknownSite(id) }
            var site = before
            try change(&site)
            site.version += 1
            try database.execute(
                sql: "UPDATE site SET name = ?, language = ?, origins = ?, policy = ?, version = ? WHERE id = ?",
                arguments: [
                    site.name, site.language.rawValue, try JSONText.encode(site.origins),
                    try JSONText.encode(site.policy), site.version, id,
                ]
            )
            // What is published is drawn by the policy too (links, required fields, language).
            try database.execute(sql: "UPDATE thread SET version = version + 1 WHERE site = ?", arguments: [id])
            let changes = site.changes(from: before)
            try Self.append(.changeSite, site: site, changes, moderator: moderator, time: time, in: database)
            return site
        }
    }

    package func removeSite(_ id: String, moderator: String, time: Date) async throws(ModerationError) {
        try await write { database in
            guard let site = try Self.site(id, in: database) else { throw ModerationError.unknownSite(id) }
            let sql = "SELECT count(*) FROM comment WHERE site = ?"
            let count = try Int.fetchOne(database, sql: sql, arguments: [id]) ?? 0
            guard count == 0 else { throw ModerationError.siteHasComments(id, count: count) }
            try Self.checkUnused(id, time: time, in: database)
            try database.execute(sql: "DELETE FROM thread WHERE site = ?", arguments: [id])
            try database.execute(sql: "DELETE FROM site WHERE id = ?", arguments: [id])
            try Self.append(.removeSite, site: site, [], moderator: moderator, time: time, in: database)
        }
    }

    /// What names a site by its id would hold for another one that is later given the same id.
    ///
    /// - Throws: `siteInUse`.
    private static func checkUnused(_ id: String, time: Date, in database: Database) throws {
        func count(_ sql: String) throws -> Int {
            try Int.fetchOne(database, sql: sql, arguments: ["site": id, "now": time.milliseconds]) ?? 0
        }
        let grants = try count(
            """
            SELECT count(*) FROM moderatorRole JOIN moderator ON moderator.name = moderatorRole.moderator
            WHERE site = :site AND coalesce(revoked > :now, 1)
            """
        )
        let blocks = try count(
            "SELECT count(*) FROM block WHERE site = :site AND value IS NOT NULL AND coalesce(expires > :now, 1)"
        )
        let proposals = try count(
            "SELECT count(*) FROM proposal WHERE site = :site AND state = 'open' AND expires > :now"
        )
        guard grants + blocks + proposals == 0 else {
            throw ModerationError.siteInUse(id, grants: grants, blocks: blocks, proposals: proposals)
        }
    }

    static func site(_ id: String, in database: Database) throws -> Site? {
        try Row.fetchOne(database, sql: "SELECT * FROM site WHERE id = ?", arguments: [id]).map(site)
    }

    private static func site(_ row: Row) throws -> Site {
        try Site(
            id: row["id"],
            name: row["name"],
            origins: JSONText.decode(from: row["origins"]),
            language: row.decode(forKey: "language"),
            policy: JSONText.decode(from: row["policy"]),
            version: row["version"],
            created: row.date("created")
        )
    }

    static func append(
        _ action: AuditAction,
        site: Site,
        _ changes: [String],
        moderator: String,
        time: Date,
        in database: Database
    ) throws {
        try appendAuditEntry(in: database) { sequence in
            AuditEntry(
                sequence: sequence,
                time: time,
                actor: "moderator \(moderator)",
                action: action,
                site: site.id,
                policyVersion: site.version,
                changes: changes
            )
        }
    }
}
