import AuditLog
import Foundation
import GRDB
import Moderation

extension LogVerification {
    /// Compares proposals with what the log says of them.
    mutating func compareProposals() throws {
        var missing = Set(replay.proposals.keys)
        for row in try Row.fetchAll(database, sql: "SELECT * FROM proposal ORDER BY id") {
            let id: Int64 = row["id"]
            guard missing.remove(id) != nil, let logged = replay.proposals[id] else {
                report(nil, .proposal(id))
                continue
            }
            if try !isLogged(row, logged) { report(logged.last, .proposal(id)) }
        }
        for id in missing.sorted() { report(replay.proposals[id]?.last, .proposal(id)) }
    }

    private func isLogged(_ row: Row, _ logged: LoggedProposal) throws -> Bool {
        let proposal: Proposal
        do {
            proposal = try StoredProposals.proposal(row)
        } catch {
            return false
        }
        let reason: String? = row["reason"]
        guard "moderator \(proposal.moderator)" == logged.actor, proposal.created == logged.created,
            StoredProposals.facts(proposal) == logged.facts, reason.map({ [$0] }) ?? [] == logged.reasons,
            row["site"] == logged.site
        else {
            return false
        }
        let decision = proposal.decision
        guard decision?.isConfirmed == logged.decision?.isConfirmed, decision?.time == logged.decision?.time,
            decision.map({ "moderator \($0.moderator)" }) == logged.decision?.actor
        else {
            return false
        }
        let value: String? = row["value"]
        let salt: Data? = row["salt"]
        guard let value, let salt else {
            return logged.content == nil || decision != nil || isForgotten(logged)
        }
        guard decision == nil else { return false }
        return StoredBlocks.digest(salt: Array(salt), value: value, reason: row["remark"]) == logged.content
    }

    /// Whether what it was about may have been destroyed: the log goes on past the time at which it expired.
    private func isForgotten(_ proposal: LoggedProposal) -> Bool {
        replay.newest.map { $0.milliseconds >= proposal.expires } ?? false
    }
}
