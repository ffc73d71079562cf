import AuditLog
import Foundation
import GRDB
import Moderation

/// Takes claims inside one transaction.
struct Claiming {
    let request: ClaimRequest
    let database: Database

    func result() throws -> ClaimResult {
        try database.execute(sql: "DELETE FROM claim WHERE expires <= ?", arguments: [request.time.milliseconds])
        var timeouts: [String: ClaimTimeout] = [:]
        var claimed: [Claim] = []
        var held: [Claim] = []
        var unclaimable: [Int64] = []
        var unknown: [Int64] = []
        var seen: Set<Int64> = []
        for id in request.comments where seen.insert(id).inserted {
            guard let row = try row(id) else {
                unknown.append(id)
                continue
            }
            let site: String = row["site"]
            let timeout = try timeouts[site] ?? SQLiteStore.site(site, in: database)?.policy.claimTimeout
            timeouts[site] = timeout
            guard let duration = timeout?.duration, row["hasText"] else {
                unclaimable.append(id)
                continue
            }
            let earlier = (row["moderator"] as String?) == nil ? nil : Claim(row)
            if let earlier, earlier.moderator != request.moderator {
                guard request.takesOver else {
                    held.append(earlier)
                    continue
                }
                try Self.append(takingOver: earlier, by: request.moderator, time: request.time, in: database)
            }
            claimed.append(try write(id, site: site, earlier: earlier, duration: duration))
        }
        return ClaimResult(claimed: claimed, held: held, unclaimable: unclaimable, unknown: unknown)
    }

    private func row(_ comment: Int64) throws -> Row? {
        let statement = try database.cachedStatement(
            sql: """
                SELECT comment.site, length(salt) > 0 AS hasText, comment.id AS comment, moderator, since, expires
                FROM comment LEFT JOIN claim ON claim.comment = comment.id WHERE comment.id = ?
                """
        )
        return try Row.fetchOne(statement, arguments: [comment])
    }

    private func write(_ comment: Int64, site: String, earlier: Claim?, duration: Duration) throws -> Claim {
        let own = earlier.flatMap { $0.moderator == request.moderator ? $0 : nil }
        let expires = request.time.addingTimeInterval(duration.seconds)
        let claim = Claim(
            comment: comment,
            site: site,
            moderator: request.moderator,
            since: own?.since ?? request.time,
            expires: max(expires, own?.expires ?? expires)
        )
        try database.cachedStatement(
            sql: "INSERT OR REPLACE INTO claim (comment, moderator, since, expires) VALUES (?, ?, ?, ?)"
        ).execute(arguments: [comment, claim.moderator, claim.since.milliseconds, claim.expires.milliseconds])
        return claim
    }

    /// Records that a moderator works on what another holds.
    static func append(
        takingOver claim: Claim,
        by moderator: String,
        time: Date,
        in database: Database
    ) throws {
        try SQLiteStore.appendAuditEntry(in: database) { sequence in
            AuditEntry(
                sequence: sequence,
                time: time,
                actor: "moderator \(moderator)",
                action: .takeClaim,
                site: claim.site,
                comment: claim.comment,
                changes: ["from: \(claim.moderator)"]
            )
        }
    }
}
