package import Foundation

/// What has to be known to judge whether somebody may do something.
package protocol AccessStore: Sendable {
    /// Who acts under this name on the machine of the installation; nobody may, but the registered, once there are any.
    /// - Throws: `unregistered`.
    func identity(named name: String) async throws(ModerationError) -> Identity
    /// Who acts by a token; nil when it is unknown, expired or revoked, or its moderator's work has ended. Its use is recorded,
    /// at most once a minute.
    func identity(token: TokenHash, now: Date) async throws(ModerationError) -> Identity?
    /// The sites of those of the comments that there are.
    func sites(ofComments ids: [Int64]) async throws(ModerationError) -> Set<String>
    func sites(ofOperation id: Int64) async throws(ModerationError) -> Set<String>
    /// What was done at these sites.
    func work(sites: Set<String>, since: Date, now: Date) async throws(ModerationError) -> WorkStatistics
    /// Operations on comments of these sites, newest first, those before one where it is named.
    func operations(before: Int64?, limit: Int, sites: Set<String>) async throws(ModerationError) -> [DecisionOperation]
}
