import Foundation
import Moderation

/// Two moderators never do the same work: what is on one's screen, the other's passes over.
extension WorkbenchModel {
    /// What has to be claimed, and what let go, now that another comment is on the screen.
    mutating func claimCurrent() -> [WorkbenchEffect] {
        let wanted = queue == .mine ? nil : current?.id
        guard takesClaims, wanted != wantedClaim else { return [] }
        let before = claimed.flatMap { $0.comment == wanted ? nil : $0.comment }
        (wantedClaim, claimed) = (wanted, nil)
        guard wanted != nil || before != nil else { return [] }
        return [.claim(wanted, releasing: before)]
    }

    /// Before it ends, where it is still wanted.
    func renewClaim() -> [WorkbenchEffect] {
        guard let claimed, claimed.comment == current?.id, claimed.comment == wantedClaim,
            let timeout = setting.sites[claimed.site]?.policy.claimTimeout.duration,
            claimed.expires.timeIntervalSince(now) < timeout.seconds / 2
        else {
            return []
        }
        return [.claim(claimed.comment, releasing: nil)]
    }

    mutating func claimed(_ result: ClaimResult) -> [WorkbenchEffect] {
        if let held = result.held.first(where: { $0.comment == current?.id }), sending == nil {
            // Whoever answers a question about it would see another comment behind the question: it goes afterwards.
            passedOver = held
            return passOver()
        }
        for claim in result.claimed where claim.comment == wantedClaim { claimed = claim }
        // The moderator went on before it came.
        return result.claimed.filter { $0.comment != wantedClaim }.map { .claim(nil, releasing: $0.comment) }
    }

    /// Goes on from what somebody else holds, as soon as nothing is asked about it any more.
    mutating func passOver() -> [WorkbenchEffect] {
        guard let held = passedOver, sending == nil, trouble == nil, panel?.comment != held.comment else { return [] }
        passedOver = nil
        guard held.comment == current?.id else { return [] }
        switch notice {
        // What was just done is worth more than what was passed over.
        case .decided?, .noted?, .blocked?, .redacted?: break
        default: notice = .held(held)
        }
        list.remove([held.comment])
        return look()
    }

    /// Whether the comment for which a panel was opened is still the one on the screen, and nobody else's meanwhile.
    func mayDecide(_ comment: Int64) -> Bool {
        decidable?.id == comment && passedOver?.comment != comment
    }

    /// Whoever may not claim can still read; whoever cannot just now asks again before long.
    mutating func claimFailed(isFinal: Bool) {
        if isFinal { takesClaims = false }
        wantedClaim = nil
    }
}
