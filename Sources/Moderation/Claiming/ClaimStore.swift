package import Foundation

/// Who holds which comments. A claim ends by itself; it is no entry of the log, unless it takes another's over.
package protocol ClaimStore: Sendable {
    /// Takes, or renews, claims for as long as each site's `claimTimeout` says. Of two who ask for the same comment at the same
    /// time one gets it.
    func claim(_ request: ClaimRequest) async throws(ModerationError) -> ClaimResult
    /// Ends claims of a moderator; nil: all of his.
    /// - Returns: The comments that he held, in the order of ids.
    func release(_ comments: [Int64]?, moderator: String, time: Date) async throws(ModerationError) -> [Int64]
    /// Claims that hold, the oldest first.
    func claims(site: String?, now: Date) async throws(ModerationError) -> [Claim]
}
