import AuditLog
import Foundation
import GRDB
import Moderation
import Submissions
import Testing

@testable import SQLiteStore

struct ImportingTests {
    private func comment(
        _ key: String,
        _ content: String = "Một ý kiến",
        id: Int64? = nil,
        source: UInt8 = 1,
        parent: String? = nil,
        status: CommentStatus = .approved,
        history: CommentHistory = CommentHistory(),
        isErased: Bool = false
    ) -> ImportedComment {
        ImportedComment(
            key: key,
            id: id,
            parent: parent,
            submission: ValidSubmission(thread: "/1", name: isErased ? "" : "An", content: isErased ? "" : content),
            status: status,
            created: Date(timeIntervalSince1970: 1_700_000_000.25),
            source: SourceHash(bytes: Array(repeating: source, count: 16)),
            subnet: SourceHash(bytes: Array(repeating: 2, count: 16)),
            fingerprint: 0,
            score: 0.5,
            reasons: [Reason(.tooManyLinks, facts: ["count": "3"])],
            salt: Array(repeating: 7, count: 16),
            history: history,
            isErased: isErased
        )
    }

    /// Comments 1 to 3 in a signed log: one with a history, its reply, and an erased one.
    private func imported() async throws -> AuditedStore {
        let audited = try await AuditedStore()
        let history = CommentHistory(model: "1@7", band: "unsure")
        let outcomes = try await audited.fixture.store.importComments(
            [
                comment("a", history: history), comment("b", parent: "a"),
                comment("c", status: .rejected, isErased: true),
            ],
            into: "demo",
            moderator: "lan",
            time: StoreFixture.start
        )
        #expect(outcomes == [.imported(1), .imported(2), .imported(3)])
        _ = try await audited.sign()
        return audited
    }

    @Test("the log vouches for imported comments, the erased ones too")
    func verified() async throws {
        let audited = try await imported()
        let result = try await audited.verify()
        #expect(result.defects == [])
        #expect((result.comments, result.erased) == (3, 1))
        #expect(try await audited.fixture.published().count == 2)
        let entry = try await audited.fixture.store.log()[1]
        #expect(entry.contains("\nactor: moderator lan\naction: import\nsite: demo\ncomment: 1\nafter: approved\n"))
        #expect(entry.hasSuffix("\nchange: created: 2023-11-14T22:13:20.250Z\n"))
    }

    @Test(
        "what is changed of an imported comment is found at its entry",
        arguments: [
            "UPDATE comment SET content = 'x' WHERE id = 1", "UPDATE comment SET created = created + 1 WHERE id = 1",
            "UPDATE comment SET source = zeroblob(16) WHERE id = 1", "UPDATE comment SET score = 0.6 WHERE id = 1",
            "UPDATE importedComment SET key = 'z' WHERE comment = 1",
            "UPDATE importedComment SET history = '{}' WHERE comment = 1",
            "DELETE FROM importedComment WHERE comment = 1", "UPDATE comment SET status = 'rejected' WHERE id = 1",
        ]
    )
    func tampered(sql: String) async throws {
        let audited = try await imported()
        try await audited.tamper(sql)
        #expect(try await audited.verify().defects.first?.entry == 2)
    }

    @Test("a comment that was not imported cannot pass for one, nor the history of an erased one come back")
    func putIn() async throws {
        let audited = try await imported()
        try await audited.fixture.accept()
        try await audited.tamper("INSERT INTO importedComment (site, key, comment) VALUES ('demo', 'd', 4)")
        #expect(try await audited.verify().defects.map(\.problem) == [.facts(comment: 4), .context(comment: 4)])
        try await audited.tamper(
            "DELETE FROM importedComment WHERE comment = 4",
            "UPDATE importedComment SET history = '{}' WHERE comment = 3"
        )
        #expect(try await audited.verify().defects.map(\.problem) == [.notErased(comment: 3)])
    }

    @Test("a comment that is imported can be decided, undone and erased, and its history goes with it")
    func later() async throws {
        let audited = try await imported()
        _ = try await audited.fixture.decide([1], .rejected, from: [.approved])
        _ = try await audited.fixture.store.undo(operation: 1, moderator: "hoa", time: StoreFixture.start)
        let request = ErasureRequest(.comments([1]), reason: .request, moderator: "hoa", time: StoreFixture.start)
        #expect(try await audited.fixture.store.erase(request).erased == [1])
        #expect(try await audited.verify().defects == [])
        let again = try await audited.fixture.store.importComments(
            [comment("a")],
            into: "demo",
            moderator: "lan",
            time: StoreFixture.start
        )
        #expect(again == [.known(1)])
        let exported = try await audited.fixture.store.exportedComments(
            after: 0,
            site: nil,
            statuses: Set(CommentStatus.allCases),
            limit: 10
        )
        #expect(exported.map(\.isErased) == [true, false, true])
        #expect(exported[0].history.model == nil)
    }

    @Test("what would be imported is told without writing anything")
    func preview() async throws {
        let audited = try await imported()
        let outcomes = try await audited.fixture.store.previewImport(
            of: [comment("a"), comment("a", "Khác"), comment("d", parent: "b"), comment("e", parent: "x")],
            into: "demo"
        )
        #expect(outcomes == [.known(1), .differs(1), .imported(0), .unknownParent])
        #expect(try await audited.verify().entries == 5)
    }

    @Test("what keeps an id that the search's index has passed is found, and can be erased")
    func lateIds() async throws {
        let audited = try await AuditedStore()
        let store = audited.fixture.store
        _ = try await store.importComments(
            [comment("k", "Mười một", id: 11)],
            into: "demo",
            moderator: "lan",
            time: StoreFixture.start
        )
        #expect(try await store.indexComments(limit: 100) == 1)
        let late = (1...10).map { comment("l\($0)", "Nội dung \($0)", id: Int64($0)) }
        _ = try await store.importComments(late, into: "demo", moderator: "lan", time: StoreFixture.start)
        let query = try #require(SearchQuery("noi dung"))
        let filter = QueueFilter(statuses: Set(CommentStatus.allCases), search: query)
        #expect(try await store.comments(filter).count == 10)
        for id in [1, 2, 3, 11] as [Int64] {
            let request = ErasureRequest(.comments([id]), reason: .other, moderator: "an", time: StoreFixture.start)
            #expect(try await store.erase(request).erased == [id])
        }
        #expect(try await store.comments(filter).count == 7)
        #expect(try await audited.verify().defects == [])
    }

    @Test("a damaged search index keeps nothing from being erased, and is made anew")
    func damagedIndex() async throws {
        let audited = try await AuditedStore()
        let store = audited.fixture.store
        let comments = (1...3).map { comment("k\($0)", "Nội dung \($0)") }
        _ = try await store.importComments(comments, into: "demo", moderator: "lan", time: StoreFixture.start)
        _ = try await store.indexComments(limit: 100)
        try await store.database.write { try $0.execute(sql: "UPDATE commentSearch_data SET block = x'00'") }
        let request = ErasureRequest(.comments([1]), reason: .other, moderator: "an", time: StoreFixture.start)
        #expect(try await store.erase(request).erased == [1])
        let query = try #require(SearchQuery("noi dung"))
        let filter = QueueFilter(statuses: Set(CommentStatus.allCases), search: query)
        #expect(try await store.comments(filter).map(\.id) == [2, 3])
    }

    @Test("comments that came without an address have no source in common")
    func sourceless() async throws {
        let audited = try await AuditedStore()
        let store = audited.fixture.store
        let comments = (1...3).map { comment("k\($0)", source: 0, status: .rejected) }
        _ = try await store.importComments(comments, into: "demo", moderator: "lan", time: StoreFixture.start)
        #expect(try await store.comments(QueueFilter(statuses: [.rejected], sourceOf: 1)).isEmpty)
        #expect(try await store.surroundings(ofComment: 1)?.source == PastComments())
        await #expect(throws: ModerationError.noSource(1)) {
            _ = try await store.addBlock(
                BlockDraft(
                    .sourceOf(1),
                    site: nil,
                    expires: nil,
                    reason: nil,
                    moderator: "an",
                    time: StoreFixture.start
                )
            )
        }
    }

    @Test("old comments that are imported later leave the figures of others as they are")
    func figures() async throws {
        let audited = try await AuditedStore()
        for _ in 1...3 { try await audited.fixture.accept() }
        let store = audited.fixture.store
        let months = [StoreFixture.start.addingTimeInterval(-86_400)]
        func received() async throws -> Int? {
            let report = try await store.transparency(ofSite: "demo", months: months, now: StoreFixture.start)
            return report.months.first?.counts.received
        }
        #expect(try await received() == 3)
        try await store.addSite(
            try Site(id: "old", name: "Old", created: StoreFixture.start),
            moderator: "an",
            time: StoreFixture.start
        )
        _ = try await store.importComments([comment("k")], into: "old", moderator: "lan", time: StoreFixture.start)
        #expect(try await received() == 3)
    }

    @Test("an older export of the installation itself brings nothing back that was erased or destroyed since")
    func ownExport() async throws {
        let audited = try await AuditedStore()
        let (fixture, store) = (audited.fixture, audited.fixture.store)
        try await fixture.accept("Gọi tôi: 0912 345 678")
        try await fixture.accept("Một ý kiến riêng")
        let kept = try await fixture.accept("Ý kiến của người khác")
        /// As `duyet import` reads the lines of `duyet export`.
        func line(_ id: Int64, _ content: String, later seconds: TimeInterval = 0) -> ImportedComment {
            ImportedComment(
                key: String(id),
                id: id,
                parent: nil,
                submission: ValidSubmission(thread: "/1", name: "An", title: "Góp ý", content: content),
                status: .pending,
                created: StoreFixture.start.addingTimeInterval(seconds),
                source: SourceHash(bytes: Array(repeating: 0, count: 16)),
                subnet: SourceHash(bytes: Array(repeating: 0, count: 16)),
                fingerprint: 0,
                score: nil,
                reasons: [],
                salt: Array(repeating: 5, count: 16),
                history: CommentHistory(),
                isErased: false
            )
        }
        let redaction = RedactionRequest(
            comment: 1,
            field: .content,
            span: .text("0912 345 678"),
            moderator: "lan",
            time: StoreFixture.start
        )
        _ = try await store.redact(redaction) { _, _ in Array(repeating: 1, count: 32) }
        let request = ErasureRequest(.comments([2]), reason: .request, moderator: "hoa", time: StoreFixture.start)
        #expect(try await store.erase(request).erased == [2])
        let lines = [
            line(1, "Gọi tôi: 0912 345 678"), line(2, "Một ý kiến riêng"), line(kept, "Ý kiến của người khác"),
        ]
        let outcomes = try await store.importComments(lines, into: "demo", moderator: "lan", time: StoreFixture.start)
        #expect(outcomes == [.known(1), .known(2), .known(3)])
        // Somebody else's comment of the same number is another one.
        let others = [line(2, "Nơi khác", later: 1)]
        #expect(
            try await store.importComments(others, into: "demo", moderator: "lan", time: StoreFixture.start)
                == [.imported(4)]
        )
        #expect(try await audited.verify().defects == [])
    }
}
