import Foundation
import Moderation

/// Two moderators never do the same work: what is on one's screen, the other's passes over.
extension WorkbenchModel {
    /// What has to be claimed, and what let go, now that another comment is on the screen.
    mutating func claimCurrent() -> [WorkbenchEffect] {
        let wanted = queue == .mine ? nil : current?.id
        guard takesClaims, wanted != wantedClaim else { return [] }
        let before = claimed?.comment
        (wantedClaim, claimed) = (wanted, nil)
        guard wanted != nil || before != nil else { return [] }
        return [.claim(wanted, releasing: before)]
    }

    /// Before it ends, where it is still wanted.
    func renewClaim() -> [WorkbenchEffect] {
        guard let claimed, claimed.comment == current?.id,
            let timeout = setting.sites[claimed.site]?.policy.claimTimeout.duration,
            claimed.expires.timeIntervalSince(now) < timeout.seconds / 2
        else {
            return []
        }
        return [.claim(claimed.comment, releasing: nil)]
    }

    mutating func claimed(_ result: ClaimResult) -> [WorkbenchEffect] {
        if let held = result.held.first(where: { $0.comment == current?.id }), sending == nil {
            // What was just done is worth more than what was passed over.
            if case .decided? = notice {} else { notice = .held(held) }
            list.remove([held.comment])
            return look()
        }
        for claim in result.claimed where claim.comment == wantedClaim { claimed = claim }
        // The moderator went on before it came.
        return result.claimed.filter { $0.comment != wantedClaim }.map { .claim(nil, releasing: $0.comment) }
    }
}
