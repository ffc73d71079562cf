package import Foundation

/// Where Duyet keeps everything. Each method is one whole transaction: when it returns, what it did is on disk; when it
/// throws, nothing has changed.
///
/// Every change of a comment's status appends its audit entries in the same transaction.
package protocol ModerationStore: Sendable {
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
    /// - Throws: `unknownSite`, `siteHasComments`.
    func removeSite(_ id: String, moderator: String, time: Date) async throws(ModerationError)

    // Accepting
    /// Stores a submission with the status that `judge` gives it, told what is known of earlier comments like it.
    /// Concurrent calls may share one transaction, and `judge` may be asked again.
    func accept(
        _ draft: SubmissionDraft,
        judge: @escaping @Sendable (Precedents) -> Judgement
    ) async throws(ModerationError) -> AcceptOutcome
    /// What became of the same form sent before; nil when it is new. Writes nothing.
    func earlierOutcome(of draft: SubmissionDraft) async throws(ModerationError) -> AcceptOutcome?
    /// Uses up a token without a comment. Returns whether it was still unspent.
    func spend(_ token: SubmissionDraft.SpentToken) async throws(ModerationError) -> Bool
    /// Forgets tokens and idempotency keys that expired before `time`. Returns how many.
    func purge(expiredBefore time: Date) async throws(ModerationError) -> Int

    /// How the last decided comments of a source at a site fared, up to ``SourceStanding/depth``.
    func standing(of source: SourceHash, site: String) async throws(ModerationError) -> SourceStanding

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
    /// Newest first.
    func operations(limit: Int) async throws(ModerationError) -> [DecisionOperation]
    func statistics(now: Date) async throws(ModerationError) -> [Statistics]

    // Publishing
    /// A page of so many comments, replies among them. `after` is the id of the last comment of the page before, 0 for the
    /// first page. A thread without comments is empty, with version 0.
    func publishedThread(
        site: String,
        key: String,
        after: Int64,
        limit: Int
    ) async throws(ModerationError) -> PublishedThread
    /// ``PublishedThread/version`` without the rest.
    func publishedVersion(site: String, key: String) async throws(ModerationError) -> Int64

    /// A number that differs after another connection, of this process or another, has committed.
    func dataVersion() async throws(ModerationError) -> Int64
}
