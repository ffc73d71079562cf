package import Foundation
import GRDB
package import Moderation
import SpamFilter

extension SQLiteStore {
    package func comments(_ filter: QueueFilter) async throws(ModerationError) -> [Comment] {
        if filter.search != nil { try await indexNewComments() }
        return try await read { database in
            try QueueQuery(filter, in: database).ids().compactMap { try Self.comment($0, in: database) }
        }
    }

    package func comment(_ id: Int64) async throws(ModerationError) -> Comment? {
        try await read { try Self.comment(id, in: $0) }
    }

    static func comment(_ id: Int64, in database: Database) throws -> Comment? {
        let statement = try database.cachedStatement(sql: "\(selectComment) WHERE comment.id = ?")
        return try Row.fetchOne(statement, arguments: [id]).map { try comment($0, in: database) }
    }

    package func comments(from id: Int64, limit: Int) async throws(ModerationError) -> [Comment] {
        try await read { database in
            let statement = try database.cachedStatement(
                sql: "\(Self.selectComment) WHERE comment.id >= ? ORDER BY comment.id LIMIT ?"
            )
            return try Row.fetchAll(statement, arguments: [id, limit]).map { try Self.comment($0, in: database) }
        }
    }

    package func statistics(now: Date) async throws(ModerationError) -> [Statistics] {
        try await read { database in
            let dayAgo = now.addingTimeInterval(-86_400).milliseconds
            return try String.fetchAll(database, sql: "SELECT id FROM site ORDER BY id").map { site in
                let counts = try Row.fetchAll(
                    database,
                    sql: """
                        SELECT status, count(*) AS count FROM comment
                        WHERE status IN ('pending', 'approved', 'rejected', 'spam') AND unsolved IN (0, 1) AND site = ?
                        GROUP BY status
                        """,
                    arguments: [site]
                )
                let pending = "FROM comment WHERE site = ? AND status = 'pending' AND unsolved"
                let oldest = try Int64.fetchOne(
                    database,
                    sql: "SELECT \(OldestPending.query(site: ":site"))",
                    arguments: ["site": site]
                )
                let unsolved = try Int.fetchOne(database, sql: "SELECT count(*) \(pending) = 1", arguments: [site])
                let openAppeals =
                    "SELECT count(*) FROM appeal WHERE state = 'open' AND message <> '' AND site = ?"
                let accepted = "SELECT count(*) FROM comment WHERE site = ? AND created >= ?"
                let decided = """
                    SELECT count(DISTINCT decision.comment) FROM operation
                    JOIN decision ON decision.operation = operation.id
                    JOIN comment ON comment.id = decision.comment
                    WHERE comment.site = ? AND operation.time >= ?
                    """
                let bands = try Row.fetchAll(
                    database,
                    sql: """
                        SELECT band, count(*) FROM spamJudgement JOIN comment ON comment.id = spamJudgement.comment
                        WHERE site = ? AND created >= ? GROUP BY band
                        """,
                    arguments: [site, dayAgo]
                )
                return try Statistics(
                    site: site,
                    counts: Dictionary(
                        uniqueKeysWithValues: counts.map { try ($0.decode(forKey: "status"), $0["count"]) }
                    ),
                    unsolved: unsolved ?? 0,
                    openAppeals: Int.fetchOne(database, sql: openAppeals, arguments: [site]) ?? 0,
                    oldestPending: oldest.map(Date.init(milliseconds:)),
                    acceptedLastDay: Int.fetchOne(database, sql: accepted, arguments: [site, dayAgo]) ?? 0,
                    decidedLastDay: Int.fetchOne(database, sql: decided, arguments: [site, dayAgo]) ?? 0,
                    bandsLastDay: Dictionary(
                        bands.compactMap { row in SpamBand(rawValue: row[0]).map { ($0, row[1]) } }
                    ) { first, _ in first }
                )
            }
        }
    }

    static let selectComment = """
        SELECT \(JudgementRow.columns), comment.*, comment.score AS probability,
            thread.key AS threadKey,
            claim.moderator AS claimModerator, claim.since AS claimSince, claim.expires AS claimExpires
        FROM comment JOIN thread ON thread.id = comment.thread
        LEFT JOIN spamJudgement ON spamJudgement.comment = comment.id
        LEFT JOIN claim ON claim.comment = comment.id
        """

    static func comment(_ row: Row, in database: Database) throws -> Comment {
        let id: Int64 = row["id"]
        let statement = try database.cachedStatement(
            sql: "SELECT code, facts FROM reason WHERE comment = ? ORDER BY position"
        )
        let reasons = try Row.fetchAll(statement, arguments: [id]).map { row in
            try Reason(row.decode(forKey: "code"), facts: JSONText.decode(from: row["facts"]))
        }
        let text = FilterText.of(name: row["name"], title: row["title"], content: row["content"])
        return try Comment(
            id: id,
            site: row["site"],
            thread: ThreadReference(key: row["threadKey"], title: row["articleTitle"], url: row["articleURL"]),
            parent: row["parent"],
            status: row.decode(forKey: "status"),
            name: row["name"],
            title: row["title"],
            content: row["content"],
            created: row.date("created"),
            source: SourceHash(bytes: row.bytes("source")),
            score: row["probability"],
            reasons: reasons,
            salt: row.bytes("salt"),
            filter: JudgementRow(row, at: 0)?.judgement(text: text),
            claim: claim(row, of: id),
            group: row["alikeGroup"],
            receiptDigest: (row["receiptDigest"] as Data?).map { Array($0) },
            isRedacted: (row["redacted"] as Int64?) != nil
        )
    }
}
