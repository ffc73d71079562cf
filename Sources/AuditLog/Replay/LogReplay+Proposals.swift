import Foundation

extension LogReplay {
    mutating func changeProposal(_ entry: AuditEntry) -> [AuditDefect.Problem] {
        guard let id = entry.change("proposal").flatMap({ Int64($0) }) else { return [.incomplete] }
        if entry.action == .propose { return propose(entry, id) }
        guard let proposal = proposals[id] else { return [.proposal(id)] }
        let isConfirmed = entry.action == .confirmProposal
        let isInTime = Int64((entry.time.timeIntervalSince1970 * 1000).rounded()) < proposal.expires
        let isRight = proposal.decision == nil && isInTime && (!isConfirmed || entry.actor != proposal.actor)
        proposals[id]?.last = entry.sequence
        proposals[id]?.decision = .init(isConfirmed: isConfirmed, actor: entry.actor, time: entry.time)
        return isRight ? [] : [.proposal(id)]
    }

    private mutating func propose(_ entry: AuditEntry, _ id: Int64) -> [AuditDefect.Problem] {
        guard let kind = entry.change("kind"), let expires = entry.change("expires").flatMap({ Int64($0) }) else {
            return [.incomplete]
        }
        let comments = entry.change("comments")?.split(separator: ",").compactMap { Int64($0) } ?? []
        let proposal = LoggedProposal(
            last: entry.sequence,
            site: entry.site,
            actor: entry.actor,
            created: entry.time,
            facts: entry.changes,
            reasons: entry.reasons,
            content: entry.content,
            comments: Set(comments),
            isBlock: kind == "block",
            expires: expires
        )
        return proposals.updateValue(proposal, forKey: id) == nil ? [] : [.proposal(id)]
    }

    /// Whether a moderator's act is one that he confirmed, where a site asks for that, and is the one that was proposed where he
    /// says so.
    func isSeenByTwo(_ entry: AuditEntry) -> Bool {
        guard entry.actor.hasPrefix("moderator ") else { return true }
        guard let id = entry.change("proposal").flatMap({ Int64($0) }) else {
            return cameErased(entry) || !asksForTwo(entry)
        }
        guard let proposal = proposals[id], let decision = proposal.decision, decision.isConfirmed,
            decision.actor == entry.actor, decision.time == entry.time
        else {
            return false
        }
        if proposal.isBlock { return entry.action == .addBlock && proposal.site == entry.site }
        return entry.action == .erase && entry.comment.map(proposal.comments.contains) ?? false
    }

    /// What is imported without its texts is marked as erased in the same transaction: nobody here had seen them.
    private func cameErased(_ entry: AuditEntry) -> Bool {
        guard entry.action == .erase, let comment = entry.comment.flatMap({ comments[$0] }) else { return false }
        return comment.isImported && comment.accepted == entry.sequence - 1
    }

    /// A block at all sites needs it where any site does.
    private func asksForTwo(_ entry: AuditEntry) -> Bool {
        if entry.action == .addBlock, entry.change("kind") != "subnet" { return false }
        func asks(_ site: LoggedSite?) -> Bool { site?.settings["fourEyes"] == "on" }
        return entry.site.map { asks(sites[$0]) } ?? sites.values.contains(where: asks)
    }
}
