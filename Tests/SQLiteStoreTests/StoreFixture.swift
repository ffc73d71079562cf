import Crypto
import Foundation
import Moderation
import SQLiteStore
import Submissions

/// A store in memory with the site `demo`, and drafts for it.
struct StoreFixture {
    static let start = Date(timeIntervalSince1970: 1_800_000_000)
    static let hold: @Sendable (Precedents) -> Judgement = { _ in Judgement(status: .pending, reasons: []) }

    let store: SQLiteStore
    let site: Site

    init(_ store: SQLiteStore? = nil) async throws {
        let store = try store ?? SQLiteStore.inMemory()
        self.store = store
        self.site = try Site(id: "demo", name: "Demo", created: Self.start)
        try await store.addSite(site, moderator: "an", time: Self.start)
    }

    /// Accepts a comment and returns its id.
    @discardableResult
    func accept(
        _ content: String = "Một ý kiến",
        thread: String = "/1",
        parent: Int64? = nil,
        status: CommentStatus = .pending,
        reasons: [Reason] = []
    ) async throws -> Int64 {
        let draft = draft(content, thread: thread, parent: parent)
        let outcome = try await store.accept(draft) { _ in Judgement(status: status, reasons: reasons) }
        guard case .accepted(let id, _, _) = outcome else { throw UnexpectedOutcome(outcome: outcome) }
        return id
    }

    func draft(
        _ content: String = "Một ý kiến",
        thread: String = "/1",
        parent: Int64? = nil,
        token: [UInt8]? = nil,
        expires: Date = start.addingTimeInterval(600),
        hasToken: Bool = true,
        fingerprint: Int64 = 0,
        address: String = "192.0.2.1"
    ) -> SubmissionDraft {
        let visitor = Visitor(address: address, key: KeyedHash(SymmetricKey(data: [1, 2, 3])))
        var submission = ValidSubmission(
            thread: thread,
            name: "An",
            title: "Góp ý",
            content: content,
            code: "",
            honeypotFilled: false,
            hiddenCharacters: 0
        )
        submission.parent = parent
        let id = token ?? (0..<12).map { _ in UInt8.random(in: 0...255) }
        return SubmissionDraft(
            site: site,
            submission: submission,
            visitor: visitor,
            token: hasToken ? SubmissionDraft.SpentToken(id: id, expires: expires) : nil,
            idempotencyKey: [],
            fingerprint: fingerprint,
            created: Self.start,
            salt: Array(repeating: 5, count: 16)
        )
    }

    func decide(_ ids: [Int64], _ status: CommentStatus, from: Set<CommentStatus>? = nil) async throws -> DecisionResult
    {
        try await store.decide(
            DecisionRequest(comments: ids, status: status, expected: from, moderator: "lan", time: Self.start)
        )
    }

    func status(_ id: Int64) async throws -> CommentStatus? {
        try await store.comment(id)?.status
    }

    func published(_ key: String = "/1", after: Int64 = 0, limit: Int = 100) async throws -> PublishedThread {
        try await store.publishedThread(site: site.id, key: key, after: after, limit: limit)
    }

    struct UnexpectedOutcome: Error {
        let outcome: AcceptOutcome
    }
}

extension SubmissionDraft {
    /// The same, checked by a later version of the site's settings.
    func atSite(version: Int64) -> SubmissionDraft {
        var site = site
        site.version = version
        return SubmissionDraft(
            site: site,
            submission: submission,
            visitor: visitor,
            token: token,
            idempotencyKey: idempotencyKey,
            fingerprint: fingerprint,
            created: created,
            salt: salt
        )
    }
}

/// A folder that is gone after the test.
final class TemporaryFolder {
    let url: URL

    init() throws {
        url = FileManager.default.temporaryDirectory.appending(path: "duyet-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.removeItem(at: url)
    }

    func path(_ name: String) -> String {
        url.appending(path: name).path
    }
}
