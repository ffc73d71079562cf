import AuditLog
package import Foundation
import GRDB
package import Moderation

extension SQLiteStore: ProposalStore {
    package func proposals() async throws(ModerationError) -> [Proposal] {
        try await read(StoredProposals.all)
    }

    package func confirm(
        proposal id: Int64,
        moderator: String,
        time: Date
    ) async throws(ModerationError) -> ProposalOutcome {
        let outcome = try await write { database -> ProposalOutcome in
            let (proposal, subnet) = try Self.openProposal(id, time: time, in: database)
            guard proposal.moderator != moderator else { throw ModerationError.ownProposal(id) }
            try Self.decide(proposal, isConfirmed: true, moderator: moderator, time: time, in: database)
            switch proposal.subject {
            case .erasure(let comments, let reason):
                let request = ErasureRequest(.comments(comments), reason: reason, moderator: moderator, time: time)
                return ProposalOutcome.erased(
                    try Self.erase(comments, request, confirming: proposal.id, in: database)
                )
            case .subnetBlock(let site, let period):
                let target = BlockTarget.subnet(subnet)
                let draft = BlockDraft(
                    .target(target),
                    site: site,
                    expires: period.map { time.addingTimeInterval($0.seconds) },
                    reason: proposal.remark,
                    moderator: moderator,
                    time: time
                )
                return .blocked(try Self.add(draft, target, confirming: proposal.id, in: database))
            }
        }
        guard case .erased(var result) = outcome else { return outcome }
        copies.forget(result.erased)
        if !result.erased.isEmpty { result.isOffDisk = await emptyWriteAheadLog(clearsSearch: true) }
        return .erased(result)
    }

    package func decline(proposal id: Int64, moderator: String, time: Date) async throws(ModerationError) {
        try await write { database in
            let (proposal, _) = try Self.openProposal(id, time: time, in: database)
            try Self.decide(proposal, isConfirmed: false, moderator: moderator, time: time, in: database)
        }
    }

    /// With the subnet that it is about.
    private static func openProposal(
        _ id: Int64,
        time: Date,
        in database: Database
    ) throws -> (Proposal, SourceHash) {
        let sql = "SELECT * FROM proposal WHERE id = ?"
        guard let row = try Row.fetchOne(database, sql: sql, arguments: [id]) else {
            throw ModerationError.unknownProposal(id)
        }
        let proposal = try StoredProposals.proposal(row)
        let state = proposal.state(at: time)
        guard state == .open else { throw ModerationError.closedProposal(id, state) }
        let value: String? = row["value"]
        return (proposal, SourceHash(bytes: value.flatMap { [UInt8](hexadecimal: $0) } ?? []))
    }

    /// Says what becomes of it, and destroys what it was about.
    private static func decide(
        _ proposal: Proposal,
        isConfirmed: Bool,
        moderator: String,
        time: Date,
        in database: Database
    ) throws {
        try database.execute(
            sql: """
                UPDATE proposal SET state = ?, decider = ?, decided = ?, value = NULL, remark = NULL, salt = NULL WHERE id = ?
                """,
            arguments: [isConfirmed ? "confirmed" : "declined", moderator, time.milliseconds, proposal.id]
        )
        try appendAuditEntry(in: database) { sequence in
            AuditEntry(
                sequence: sequence,
                time: time,
                actor: "moderator \(moderator)",
                action: isConfirmed ? .confirmProposal : .declineProposal,
                changes: ["proposal: \(proposal.id)"]
            )
        }
    }
}
