package import Foundation

/// Whether, and until when, an appeal can be made for a comment.
package enum AppealStanding: Hashable, Sendable {
    /// Nothing was refused, or the site takes no appeals.
    case none
    case possible(until: Date)
    case late(end: Date)
    case made(Appeal)

    /// - Parameters:
    ///   - appeal: The one that was made.
    ///   - refusal: The decision by which the comment is refused now.
    ///   - period: The site's, from the refusal on; nil: it takes no appeals.
    ///   - now: The time.
    package init(appeal: Appeal?, refusal: Decision?, period: Duration?, now: Date) {
        if let appeal {
            self = .made(appeal)
        } else if let refusal, let period {
            let end = refusal.time.addingTimeInterval(period.seconds)
            self = now <= end ? .possible(until: end) : .late(end: end)
        } else {
            self = .none
        }
    }
}
