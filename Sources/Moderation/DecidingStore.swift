package import Foundation

/// The part of the store that moderators work with, on the machine of the installation or from afar.
package protocol DecidingStore: Sendable {
    // Sites
    func sites() async throws(ModerationError) -> [Site]
    /// - Throws: `siteExists`.
    func addSite(_ site: Site, moderator: String, time: Date) async throws(ModerationError)
    /// Applies `change` to the stored site and counts its version up.
    /// - Returns: The site as it is now.
    func changeSite(
        _ id: String,
        moderator: String,
        time: Date,
        change: @escaping @Sendable (inout Site) throws(ModerationError) -> Void
    ) async throws(ModerationError) -> Site
    /// - Throws: `unknownSite`, `siteHasComments`, `siteInUse`.
    func removeSite(_ id: String, moderator: String, time: Date) async throws(ModerationError)

    // Deciding
    func decide(_ request: DecisionRequest) async throws(ModerationError) -> DecisionResult
    /// Puts every comment of the operation back, except where it was decided again meanwhile (a conflict).
    /// - Throws: `unknownOperation`, `alreadyUndone`.
    func undo(operation: Int64, moderator: String, time: Date) async throws(ModerationError) -> DecisionResult

    // Reading
    /// In the order of ids.
    func comments(_ filter: QueueFilter) async throws(ModerationError) -> [Comment]
    func comment(_ id: Int64) async throws(ModerationError) -> Comment?
    /// Oldest first.
    func decisions(ofComment id: Int64) async throws(ModerationError) -> [Decision]
    func auditEntries(ofComment id: Int64) async throws(ModerationError) -> [LoggedEntry]
    /// Newest first, those before an operation where one is named.
    func operations(before: Int64?, limit: Int) async throws(ModerationError) -> [DecisionOperation]
    func statistics(now: Date) async throws(ModerationError) -> [Statistics]
}

extension DecidingStore {
    /// The newest.
    package func operations(limit: Int) async throws(ModerationError) -> [DecisionOperation] {
        try await operations(before: nil, limit: limit)
    }
}
