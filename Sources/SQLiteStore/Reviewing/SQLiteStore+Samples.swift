import AuditLog
import Foundation
import GRDB
package import Moderation

extension SQLiteStore {
    package func drawSample(_ request: SampleRequest) async throws(ModerationError) -> AuditSample? {
        try await write { database in
            let strata = SampleDraw.strata(
                of: try Self.population(request, in: database),
                count: request.count,
                seed: request.seed
            )
            guard !strata.isEmpty else { return nil }
            let last = try Int64.fetchOne(database, sql: "SELECT max(id) FROM sample") ?? 0
            let record = SampleRecord(
                number: last + 1,
                seed: request.seed,
                from: request.from,
                to: request.to,
                strata: strata
            )
            try Self.appendAuditEntry(in: database) { sequence in
                AuditEntry(
                    sequence: sequence,
                    time: request.time,
                    actor: "moderator \(request.moderator)",
                    action: .sample,
                    site: request.site,
                    changes: record.changes
                )
            }
            let sample = AuditSample(
                record: record,
                site: request.site,
                moderator: request.moderator,
                time: request.time
            )
            try Self.insert(sample, entry: try Self.lastSequence(in: database), in: database)
            return sample
        }
    }

    package func samples() async throws(ModerationError) -> [AuditSample] {
        try await read { try Self.samples(in: $0) }
    }

    /// Oldest first.
    static func samples(in database: Database) throws -> [AuditSample] {
        try Row.fetchAll(database, sql: "SELECT * FROM sample ORDER BY id").map { row in
            AuditSample(
                record: SampleRecord(
                    number: row["id"],
                    seed: row["seed"],
                    from: (row["fromTime"] as Int64?).map(Date.init(milliseconds:)),
                    to: (row["toTime"] as Int64?).map(Date.init(milliseconds:)),
                    strata: try strata(ofSample: row["id"], in: database)
                ),
                site: row["site"],
                moderator: row["moderator"],
                time: row.date("time")
            )
        }
    }

    private static func strata(ofSample number: Int64, in database: Database) throws -> [SampleRecord.Stratum] {
        let drawn = Dictionary(
            grouping: try Row.fetchAll(
                database,
                sql: "SELECT stratum, comment FROM sampledComment WHERE sample = ? ORDER BY comment",
                arguments: [number]
            )
        ) { $0["stratum"] as Int64 }
        let sql = "SELECT * FROM sampleStratum WHERE sample = ? ORDER BY position"
        return try Row.fetchAll(database, sql: sql, arguments: [number]).map { row in
            let lower: Double? = row["lower"]
            let upper: Double? = row["upper"]
            return SampleRecord.Stratum(
                status: row["status"],
                scores: lower.flatMap { lower in upper.map { lower...max(lower, $0) } },
                population: row["population"],
                comments: (drawn[row["position"]] ?? []).map { $0["comment"] }
            )
        }
    }

    private static func population(_ request: SampleRequest, in database: Database) throws -> [SampleDraw.Unit] {
        var conditions = ["status IN ('approved', 'rejected', 'spam')", "unsolved IN (0, 1)", "length(salt) > 0"]
        var arguments = StatementArguments()
        if let site = request.site {
            conditions.append("site = ?")
            arguments += [site]
        }
        if let from = request.from {
            conditions.append("created >= ?")
            arguments += [from.milliseconds]
        }
        if let to = request.to {
            conditions.append("created < ?")
            arguments += [to.milliseconds]
        }
        let sql = "SELECT id, status, score FROM comment WHERE \(conditions.joined(separator: " AND "))"
        return try Row.fetchAll(database, sql: sql, arguments: arguments).map { row in
            SampleDraw.Unit(comment: row[0], status: row[1], score: row[2])
        }
    }

    private static func insert(_ sample: AuditSample, entry: Int64, in database: Database) throws {
        let record = sample.record
        try database.execute(
            sql: """
                INSERT INTO sample (id, entry, site, seed, fromTime, toTime, moderator, time)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                record.number, entry, sample.site, record.seed, record.from?.milliseconds, record.to?.milliseconds,
                sample.moderator, sample.time.milliseconds,
            ]
        )
        for (position, stratum) in record.strata.enumerated() {
            try database.execute(
                sql: """
                    INSERT INTO sampleStratum (sample, position, status, lower, upper, population)
                    VALUES (?, ?, ?, ?, ?, ?)
                    """,
                arguments: [
                    record.number, position, stratum.status, stratum.scores?.lowerBound, stratum.scores?.upperBound,
                    stratum.population,
                ]
            )
            let statement = try database.cachedStatement(
                sql: "INSERT INTO sampledComment (sample, comment, stratum) VALUES (?, ?, ?)"
            )
            for id in stratum.comments { try statement.execute(arguments: [record.number, id, position]) }
        }
    }
}
