import AuditLog
package import Foundation
import GRDB
package import Moderation

extension SQLiteStore: ReasonStore {
    package func reasons(ofSite id: String) async throws(ModerationError) -> SiteReasons {
        try await read { database in
            guard try Self.site(id, in: database) != nil else { throw ModerationError.unknownSite(id) }
            return SiteReasons(stored: try Self.storedReasons(ofSite: id, in: database))
        }
    }

    package func changeReason(
        _ code: String,
        site id: String,
        by change: ReasonChange,
        moderator: String,
        time: Date
    ) async throws(ModerationError) -> SiteReason {
        try await write { database in
            guard var site = try Self.site(id, in: database) else { throw ModerationError.unknownSite(id) }
            let reasons = SiteReasons(stored: try Self.storedReasons(ofSite: id, in: database))
            let (before, after) = try reasons.applying(change, to: code)
            let changes = after.changes(from: before)
            guard !changes.isEmpty else { return after }
            try Self.store(after, site: id, in: database)
            site.version += 1
            try database.execute(sql: "UPDATE site SET version = ? WHERE id = ?", arguments: [site.version, id])
            try Self.append(.changeSite, site: site, changes, moderator: moderator, time: time, in: database)
            return after
        }
    }

    static func storedReasons(ofSite id: String, in database: Database) throws -> [SiteReason] {
        try Row.fetchAll(database, sql: "SELECT * FROM siteReason WHERE site = ?", arguments: [id]).map { row in
            SiteReason(
                code: row["code"],
                ownText: LocalizedText(vi: row["textVi"], en: row["textEn"]),
                clause: LocalizedText(vi: row["clauseVi"], en: row["clauseEn"]),
                url: row["url"],
                isRetired: row["retired"]
            )
        }
    }

    /// - Throws: `reason`, when the site does not offer the code.
    static func checkReason(_ code: String, site: String, in database: Database) throws {
        guard DecisionReason(rawValue: code) == nil else { return }
        let statement = try database.cachedStatement(
            sql: "SELECT 1 FROM siteReason WHERE site = ? AND code = ? AND retired = 0"
        )
        if try Int.fetchOne(statement, arguments: [site, code]) != nil { return }
        throw SiteReasons(stored: try storedReasons(ofSite: site, in: database)).unknown(code)
    }

    private static func store(_ reason: SiteReason, site: String, in database: Database) throws {
        guard reason.isOwn else {
            let sql = "DELETE FROM siteReason WHERE site = ? AND code = ?"
            return try database.execute(sql: sql, arguments: [site, reason.code])
        }
        try database.execute(
            sql: """
                INSERT INTO siteReason (site, code, textVi, textEn, clauseVi, clauseEn, url, retired)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (site, code) DO UPDATE SET textVi = excluded.textVi, textEn = excluded.textEn,
                    clauseVi = excluded.clauseVi, clauseEn = excluded.clauseEn, url = excluded.url,
                    retired = excluded.retired
                """,
            arguments: [
                site, reason.code, reason.ownText.vi, reason.ownText.en, reason.clause.vi, reason.clause.en,
                reason.url, reason.isRetired,
            ]
        )
    }
}
