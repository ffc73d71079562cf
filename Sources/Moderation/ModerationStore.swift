package import Foundation

/// Where Duyet keeps everything. Each method is one whole transaction: when it returns, what it did is on disk; when it
/// throws, nothing has changed.
///
/// Every change of a comment's status appends its audit entries in the same transaction.
package protocol ModerationStore: DecidingStore {
    // Accepting
    /// Reads what has to be known of the last comments, so that the first one who sends another does not wait for it.
    func prepareAccepting() async throws(ModerationError)
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
