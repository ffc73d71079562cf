package import Foundation

/// Who may do what. Every change is an entry of the log.
package protocol ModeratorStore: Sendable {
    /// By name, those whose work has ended too.
    func moderators() async throws(ModerationError) -> [Moderator]
    /// Adds somebody, or takes back one whose work had ended.
    /// - Throws: `invalidModerator`, `moderatorExists`, `unknownSite`; `lastAdministrator` when the first is to be no administrator
    ///   of all sites.
    func addModerator(
        _ name: String,
        grant: RoleGrant,
        actor: String,
        time: Date
    ) async throws(ModerationError) -> Moderator
    /// Gives a moderator another role at a site, or at all sites; nil: none there.
    /// - Throws: `unknownModerator`, `unknownSite`, `lastAdministrator`.
    func changeRole(
        of name: String,
        to role: Role?,
        site: String?,
        actor: String,
        time: Date
    ) async throws(ModerationError) -> Moderator
    /// Ends a moderator's work, and all his tokens.
    /// - Throws: `unknownModerator`, `lastAdministrator`.
    func revokeModerator(_ name: String, actor: String, time: Date) async throws(ModerationError)

    /// By id, those that are of no use any more too.
    func tokens() async throws(ModerationError) -> [AccessToken]
    /// - Throws: `unknownModerator`.
    func addToken(_ request: TokenRequest, actor: String, time: Date) async throws(ModerationError) -> AccessToken
    /// - Throws: `unknownToken`.
    func revokeToken(_ id: Int64, actor: String, time: Date) async throws(ModerationError)
}
