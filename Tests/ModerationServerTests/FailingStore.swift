import Foundation
import Moderation
import SQLiteStore
import Synchronization

/// A real store, in memory, that can be made to fail as a database does whose disk is full, missing, damaged, …
final class FailingStore: ModerationStore {
    /// What its errors carry, and no visitor may see.
    static let detail = "disk I/O error at /var/lib/duyet.sqlite"

    private let store: SQLiteStore
    private let current = Mutex<ModerationError.StoreFailure?>(nil)
    private let drawings = Mutex(0)

    init() throws(ModerationError) {
        store = try SQLiteStore.inMemory()
    }

    /// Nil: it works.
    var failure: ModerationError.StoreFailure? {
        get { current.withLock { $0 } }
        set { current.withLock { $0 = newValue } }
    }

    /// How often a thread was read to be drawn.
    var drawn: Int { drawings.withLock { $0 } }

    private var working: SQLiteStore {
        get throws(ModerationError) {
            if let failure { throw .store(failure, underlying: Self.detail) }
            return store
        }
    }

    func sites() async throws(ModerationError) -> [Site] {
        try await working.sites()
    }

    func addSite(_ site: Site, moderator: String, time: Date) async throws(ModerationError) {
        try await working.addSite(site, moderator: moderator, time: time)
    }

    func changeSite(
        _ id: String,
        moderator: String,
        time: Date,
        change: @escaping @Sendable (inout Site) throws(ModerationError) -> Void
    ) async throws(ModerationError) -> Site {
        try await working.changeSite(id, moderator: moderator, time: time, change: change)
    }

    func removeSite(_ id: String, moderator: String, time: Date) async throws(ModerationError) {
        try await working.removeSite(id, moderator: moderator, time: time)
    }

    func prepareAccepting() async throws(ModerationError) {
        try await working.prepareAccepting()
    }

    func accept(
        _ draft: SubmissionDraft,
        judge: @escaping @Sendable (Precedents) -> Judgement
    ) async throws(ModerationError) -> AcceptOutcome {
        try await working.accept(draft, judge: judge)
    }

    func earlierOutcome(of draft: SubmissionDraft) async throws(ModerationError) -> AcceptOutcome? {
        try await working.earlierOutcome(of: draft)
    }

    func spend(_ token: SubmissionDraft.SpentToken) async throws(ModerationError) -> Bool {
        try await working.spend(token)
    }

    func purge(expiredBefore time: Date) async throws(ModerationError) -> Int {
        try await working.purge(expiredBefore: time)
    }

    func standing(of source: SourceHash, site: String) async throws(ModerationError) -> SourceStanding {
        try await working.standing(of: source, site: site)
    }

    func decide(_ request: DecisionRequest) async throws(ModerationError) -> DecisionResult {
        try await working.decide(request)
    }

    func undo(operation: Int64, moderator: String, time: Date) async throws(ModerationError) -> DecisionResult {
        try await working.undo(operation: operation, moderator: moderator, time: time)
    }

    func comments(_ filter: QueueFilter) async throws(ModerationError) -> [Comment] {
        try await working.comments(filter)
    }

    func comment(_ id: Int64) async throws(ModerationError) -> Comment? {
        try await working.comment(id)
    }

    func decisions(ofComment id: Int64) async throws(ModerationError) -> [Decision] {
        try await working.decisions(ofComment: id)
    }

    func auditEntries(ofComment id: Int64) async throws(ModerationError) -> [LoggedEntry] {
        try await working.auditEntries(ofComment: id)
    }

    func operations(before: Int64?, limit: Int) async throws(ModerationError) -> [DecisionOperation] {
        try await working.operations(before: before, limit: limit)
    }

    func statistics(now: Date) async throws(ModerationError) -> [Statistics] {
        try await working.statistics(now: now)
    }

    func publishedThread(
        site: String,
        key: String,
        after: Int64,
        limit: Int
    ) async throws(ModerationError) -> PublishedThread {
        drawings.withLock { $0 += 1 }
        return try await working.publishedThread(site: site, key: key, after: after, limit: limit)
    }

    func publishedVersion(site: String, key: String) async throws(ModerationError) -> Int64 {
        try await working.publishedVersion(site: site, key: key)
    }

    func dataVersion() async throws(ModerationError) -> Int64 {
        try await working.dataVersion()
    }
}
