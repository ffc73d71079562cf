import AuditLog
import Foundation
import GRDB
import Moderation

/// The table of proposals, inside a transaction.
enum StoredProposals {
    static func all(in database: Database) throws -> [Proposal] {
        try Row.fetchAll(database, sql: "SELECT * FROM proposal ORDER BY id").map(proposal)
    }

    static func proposal(_ row: Row) throws -> Proposal {
        let subject: Proposal.Subject
        if let comments = row["comments"] as String? {
            subject = .erasure(try JSONText.decode(from: comments), try row.decode(forKey: "reason"))
        } else {
            let period: Int64? = row["period"]
            subject = .subnetBlock(site: row["site"], period: period.map { .milliseconds($0) })
        }
        var decision: ProposalDecision?
        if let decider = row["decider"] as String?, let decided = row["decided"] as Int64? {
            decision = ProposalDecision(
                isConfirmed: row["state"] == "confirmed",
                moderator: decider,
                time: Date(milliseconds: decided)
            )
        }
        return Proposal(
            id: row["id"],
            subject: subject,
            moderator: row["moderator"],
            created: row.date("created"),
            expires: row.date("expires"),
            remark: row["remark"],
            decision: decision
        )
    }

    /// What the log says of a proposal: nothing that names anybody. Writing and verifying must agree on it, for ever.
    static func facts(_ proposal: Proposal) -> [String] {
        let expires = "expires: \(proposal.expires.milliseconds)"
        switch proposal.subject {
        case .erasure(let comments, _):
            let ids = comments.map(String.init).joined(separator: ",")
            return ["proposal: \(proposal.id)", "kind: erase", expires, "comments: \(ids)"]
        case .subnetBlock(_, let period):
            let time = period.map { "\($0.wholeMilliseconds)" } ?? "ever"
            return ["proposal: \(proposal.id)", "kind: block", expires, "for: \(time)"]
        }
    }

    /// Whether one of the sites asks for a second pair of eyes.
    static func isAsked(by sites: Set<String>, in database: Database) throws -> Bool {
        try SQLiteStore.sites(in: database).contains { sites.contains($0.id) && $0.policy.fourEyes == .on }
    }

    /// The same of any site.
    static func isAskedAnywhere(in database: Database) throws -> Bool {
        try SQLiteStore.sites(in: database).contains { $0.policy.fourEyes == .on }
    }

    static func proposeErasure(
        of comments: [Int64],
        _ request: ErasureRequest,
        moderator: String,
        in database: Database
    ) throws -> Int64 {
        let expires = request.time.addingTimeInterval(Proposal.lifetime.seconds)
        try database.execute(
            sql: """
                INSERT INTO proposal (kind, moderator, created, expires, comments, reason) VALUES ('erase', ?, ?, ?, ?, ?)
                """,
            arguments: [
                moderator, request.time.milliseconds, expires.milliseconds, try JSONText.encode(comments.sorted()),
                request.reason.rawValue,
            ]
        )
        let id = database.lastInsertedRowID
        try append(id, site: nil, reasons: [request.reason.rawValue], content: nil, in: database)
        return id
    }

    static func proposeBlock(of subnet: SourceHash, _ draft: BlockDraft, in database: Database) throws -> Int64 {
        let salt = (0..<16).map { _ in UInt8.random(in: 0...255) }
        let value = subnet.bytes.hexadecimal
        let period = draft.expires.map { $0.milliseconds - draft.time.milliseconds }
        let expires = draft.time.addingTimeInterval(Proposal.lifetime.seconds)
        try database.execute(
            sql: """
                INSERT INTO proposal (kind, site, moderator, created, expires, period, value, remark, salt)
                VALUES ('block', ?, ?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                draft.site, draft.moderator, draft.time.milliseconds, expires.milliseconds, period, value,
                draft.reason, Data(salt),
            ]
        )
        let id = database.lastInsertedRowID
        let content = StoredBlocks.digest(salt: salt, value: value, reason: draft.reason)
        try append(id, site: draft.site, reasons: [], content: content, in: database)
        return id
    }

    private static func append(
        _ id: Int64,
        site: String?,
        reasons: [String],
        content: ContentDigest?,
        in database: Database
    ) throws {
        let sql = "SELECT * FROM proposal WHERE id = ?"
        guard let row = try Row.fetchOne(database, sql: sql, arguments: [id]) else {
            throw ModerationError.unknownProposal(id)
        }
        let proposal = try proposal(row)
        try SQLiteStore.appendAuditEntry(in: database) { sequence in
            AuditEntry(
                sequence: sequence,
                time: proposal.created,
                actor: "moderator \(proposal.moderator)",
                action: .propose,
                site: site,
                reasons: reasons,
                content: content,
                changes: facts(proposal)
            )
        }
    }
}
