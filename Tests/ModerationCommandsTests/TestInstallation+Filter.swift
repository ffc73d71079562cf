import Crypto
import Foundation
import Moderation
import SQLiteStore
import SpamFilter
import Submissions
import Testing

extension TestInstallation {
    /// Accepts a comment as a server does, judged by what was decided so far; returns its score.
    @discardableResult
    func acceptJudged(_ content: String) async throws -> SpamScore? {
        let store = try SQLiteStore(path: path("data/duyet.sqlite"))
        let filter = LearningFilter(store: store)
        try await filter.catchUp()
        let site = try #require(try await store.sites().first)
        let draft = SubmissionDraft(
            site: site,
            submission: ValidSubmission(thread: "/1", name: "An", title: "", content: content, parent: nil),
            visitor: Visitor(address: "192.0.2.1", key: KeyedHash(SymmetricKey(data: [1, 2, 3]))),
            token: .init(id: (0..<12).map { _ in UInt8.random(in: 0...255) }, expires: TestInstallation.start),
            idempotencyKey: [],
            fingerprint: 0,
            created: TestInstallation.start,
            salt: Array(repeating: 5, count: 16)
        )
        let text = FilterText.of(name: "An", title: "", content: content)
        let opinion = filter.judge(filter.read(ReadText(text)), context: SpamContext(siteLanguage: "vi"), hamLoss: 0.01)
        guard case .judged(let judgement) = opinion else { return nil }
        _ = try await store.accept(draft) { _ in
            Judgement(status: .pending, reasons: [], filter: judgement)
        }
        return judgement.score
    }
}
