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
        parent: String? = nil,
        status: CommentStatus = .approved,
        history: CommentHistory = CommentHistory(),
        isErased: Bool = false
    ) -> ImportedComment {
        ImportedComment(
            key: key,
            id: nil,
            parent: parent,
            submission: ValidSubmission(thread: "/1", name: isErased ? "" : "An", content: isErased ? "" : content),
            status: status,
            created: Date(timeIntervalSince1970: 1_700_000_000.25),
            source: SourceHash(bytes: Array(repeating: 1, count: 16)),
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
}
