import AuditLog
import Foundation
import GRDB
import Moderation
import Testing

@testable import SQLiteStore

struct AppealStoringTests {
    private static let message = "Tôi chỉ nêu ý kiến về bài viết."
    private static let month = Duration.seconds(30 * 86_400)

    /// Entries: the site, four comments, a refusal of three of them by lan (operation 1), appeals for 1 and 2, what hoa answers.
    private func filled() async throws -> AuditedStore {
        let audited = try await AuditedStore()
        for content in ["Một", "Hai", "Ba", "Bốn"] { try await audited.fixture.accept(content) }
        _ = try await audited.fixture.decide([1, 2, 3], .rejected)
        #expect(try await appeal(1, in: audited) == .taken(isRepeat: false))
        #expect(try await appeal(2, in: audited) == .taken(isRepeat: false))
        _ = try await answer([1], .grant, "Đã đăng.", in: audited)
        _ = try await answer([2], .uphold, nil, in: audited)
        _ = try await audited.sign()
        return audited
    }

    private func appeal(
        _ comment: Int64,
        _ message: String = message,
        after seconds: TimeInterval = 60,
        in audited: AuditedStore
    ) async throws -> AppealOutcome {
        let draft = AppealDraft(
            comment: comment,
            message: message,
            time: StoreFixture.start.addingTimeInterval(seconds)
        )
        return try await audited.fixture.store.submit(draft, period: Self.month)
    }

    private func answer(
        _ appeals: [Int64],
        _ verdict: AppealDecision.Verdict,
        _ text: String? = nil,
        by moderator: String = "hoa",
        in audited: AuditedStore
    ) async throws -> AppealDecisionResult {
        try await audited.fixture.store.decide(
            AppealDecision(
                appeals: appeals,
                verdict: verdict,
                answer: text,
                moderator: moderator,
                time: StoreFixture.start.addingTimeInterval(120)
            )
        )
    }

    @Test("what is granted is published in one operation, and everything is in the log")
    func life() async throws {
        let audited = try await filled()
        let store = audited.fixture.store
        #expect(try await audited.fixture.status(1) == .approved)
        #expect(try await audited.fixture.status(2) == .rejected)
        #expect(try await audited.fixture.published().entries.map(\.id) == [1])
        let granted = try #require(try await store.appeal(ofComment: 1))
        #expect(granted.state == .granted)
        #expect(granted.message == Self.message)
        #expect(granted.against == 1)
        #expect(granted.answer?.text == "Đã đăng.")
        #expect(granted.answer?.operation == 2)
        #expect(try await store.appeal(ofComment: 2)?.state == .upheld)
        let log = try await store.log()
        #expect(log[8].contains("\nactor: visitor\naction: appeal\nsite: demo\ncomment: 1\noperation: 1\n"))
        #expect(log[10].contains("\naction: decide\nsite: demo\ncomment: 1\noperation: 2\nbefore: rejected\n"))
        #expect(
            log[11].contains("\nactor: moderator hoa\naction: appeal.grant\nsite: demo\ncomment: 1\noperation: 2\n")
        )
        #expect(log[12].contains("\naction: appeal.uphold\nsite: demo\ncomment: 2\npolicy: 1\n"))
        #expect(log.allSatisfy { !$0.contains("nêu ý kiến") && !$0.contains("Đã đăng") })
        #expect(try await audited.verify().defects == [])
    }

    @Test("one appeal a comment: the same again is no second, another is refused")
    func once() async throws {
        let audited = try await filled()
        #expect(try await appeal(2, in: audited) == .taken(isRepeat: true))
        #expect(try await appeal(2, "Xin xem lại lần nữa.", in: audited) == .refused(.appealedBefore))
        #expect(try await appeal(1, "Xin xem lại lần nữa.", in: audited) == .refused(.appealedBefore))
        #expect(try await audited.fixture.store.auditSize() == 13)
    }

    @Test("only what a moderator refused can be appealed for, and only in time")
    func possible() async throws {
        let audited = try await filled()
        let fixture = audited.fixture
        #expect(try await appeal(4, in: audited) == .refused(.notRefused))
        #expect(try await appeal(99, in: audited) == .refused(.notRefused))
        let held = try await fixture.accept("Năm", status: .spam)
        #expect(try await appeal(held, in: audited) == .refused(.notRefused))
        let end = StoreFixture.start.addingTimeInterval(30 * 86_400)
        #expect(try await appeal(3, after: 30 * 86_400 + 1, in: audited) == .refused(.late(end: end)))
        #expect(try await appeal(3, after: 30 * 86_400, in: audited) == .taken(isRepeat: false))
        #expect(try await audited.verify().defects == [])
    }

    @Test("what a moderator called spam, or took down, can be appealed for; what was put back to pending cannot")
    func otherRefusals() async throws {
        let audited = try await AuditedStore()
        let fixture = audited.fixture
        for content in ["Một", "Hai", "Ba"] { try await fixture.accept(content) }
        _ = try await fixture.decide([1, 3], .spam)
        _ = try await fixture.decide([2], .approved)
        _ = try await fixture.decide([2], .rejected, from: [.approved])
        _ = try await fixture.store.undo(operation: 1, moderator: "hoa", time: StoreFixture.start)
        #expect(try await fixture.store.refusal(ofComment: 1) == nil)
        _ = try await fixture.decide([3], .spam)
        #expect(try await fixture.store.refusal(ofComment: 3)?.operation == 5)
        #expect(try await appeal(1, in: audited) == .refused(.notRefused))
        #expect(try await appeal(2, in: audited) == .taken(isRepeat: false))
        #expect(try await appeal(3, in: audited) == .taken(isRepeat: false))
        #expect(try await audited.verify().defects == [])
    }

    @Test("who refused a comment does not answer its appeal, not even after another did the same")
    func otherModerator() async throws {
        let audited = try await filled()
        _ = try await appeal(3, in: audited)
        let own = try await answer([3], .uphold, by: "lan", in: audited)
        #expect(own.answered == [])
        #expect(own.obstacles == [.init(appeal: 3, kind: .ownDecision(operation: 1))])
        _ = try await audited.fixture.decide([3], .pending)
        let request = DecisionRequest(comments: [3], status: .spam, moderator: "an", time: StoreFixture.start)
        _ = try await audited.fixture.store.decide(request)
        #expect(
            try await answer([3], .uphold, by: "an", in: audited).obstacles
                == [.init(appeal: 3, kind: .ownDecision(operation: 4))]
        )
        #expect(try await answer([3], .grant, by: "lan", in: audited).answered == [])
        #expect(try await answer([3], .grant, by: "hoa", in: audited).answered == [3])
        #expect(try await audited.verify().defects == [])
    }

    @Test("whoever lost an appeal does not refuse the comment again")
    func lostAppeal() async throws {
        let audited = try await filled()
        #expect(try await audited.fixture.status(1) == .approved)
        let again = try await audited.fixture.decide([1], .rejected, from: [.approved])
        #expect(again.changed == [])
        #expect(again.conflicts.map(\.comment) == [1])
        #expect(again.conflicts.map(\.kind) == [.lostAppeal])
        #expect(try await audited.fixture.status(1) == .approved)
    }

    @Test("an answer is final: not given twice, not undone, and nothing is upheld that is refused no more")
    func final() async throws {
        let audited = try await filled()
        let store = audited.fixture.store
        let again = try await answer([1, 2, 4, 77, 2], .grant, in: audited)
        #expect(again.answered == [])
        #expect(again.obstacles.map(\.appeal) == [1, 2])
        #expect(again.unknown == [4, 77])
        await #expect(throws: ModerationError.grantedAppeal(2)) {
            _ = try await store.undo(operation: 2, moderator: "lan", time: StoreFixture.start)
        }
        _ = try await appeal(3, in: audited)
        _ = try await audited.fixture.decide([3], .approved, from: [.rejected])
        #expect(
            try await answer([3], .uphold, in: audited).obstacles == [.init(appeal: 3, kind: .notRefused(.approved))]
        )
        let granted = try await answer([3], .grant, in: audited)
        #expect(granted.answered == [3])
        #expect(granted.operation == nil)
        #expect(try await audited.verify().defects == [])
    }

    @Test("what is taken down after it was granted stays down, without a second appeal")
    func takenDownAgain() async throws {
        let audited = try await filled()
        _ = try await audited.fixture.decide([1], .rejected, from: [.approved])
        #expect(try await appeal(1, "Sao lại gỡ xuống?", in: audited) == .refused(.appealedBefore))
        #expect(try await audited.verify().defects == [])
    }

    @Test("open appeals are listed oldest first, by site and state")
    func listed() async throws {
        let audited = try await filled()
        let store = audited.fixture.store
        #expect(try await store.appeals(AppealFilter()).isEmpty)
        #expect(try await store.statistics(now: StoreFixture.start).map(\.openAppeals) == [0])
        _ = try await appeal(3, in: audited)
        let open = try await store.appeals(AppealFilter(site: "demo"))
        #expect(open.map(\.appeal.id) == [3])
        #expect(open.first?.refusal.moderator == "lan")
        #expect(open.first?.comment.content == "Ba")
        #expect(try await store.statistics(now: StoreFixture.start).map(\.openAppeals) == [1])
        #expect(try await store.appeals(AppealFilter(site: "bao")).isEmpty)
        let all = AppealFilter(states: Set(Appeal.State.allCases))
        #expect(try await store.appeals(all).map(\.appeal.id) == [1, 2, 3])
    }

    @Test("an appeal is erased with its comment, its answer too, and the log still verifies")
    func erased() async throws {
        let audited = try await filled()
        _ = try await appeal(3, in: audited)
        let store = audited.fixture.store
        let request = ErasureRequest(.comments([1, 3]), reason: .request, moderator: "hoa", time: StoreFixture.start)
        _ = try await store.erase(request)
        let texts = try await store.database.read { database in
            try String.fetchAll(database, sql: "SELECT message || coalesce(answer, '') FROM appeal ORDER BY comment")
        }
        #expect(texts == ["", Self.message, ""])
        #expect(try await store.statistics(now: StoreFixture.start).map(\.openAppeals) == [0])
        #expect(try await answer([3], .grant, in: audited).obstacles == [.init(appeal: 3, kind: .erased)])
        #expect(try await appeal(3, in: audited) == .refused(.appealedBefore))
        #expect(try await audited.verify().defects == [])
        try await audited.tamper("UPDATE appeal SET message = 'x' WHERE comment = 3")
        #expect(try await audited.verify().defects.map(\.problem) == [.notErased(comment: 3)])
    }

    @Test("what waits for an answer is kept by the site's retention")
    func retention() async throws {
        let audited = try await filled()
        _ = try await appeal(3, in: audited)
        let request = ErasureRequest(
            .refused(before: StoreFixture.start.addingTimeInterval(1)),
            reason: .retention,
            moderator: nil,
            time: StoreFixture.start
        )
        #expect(try await audited.fixture.store.erase(request).erased == [2])
    }

    @Test(
        "an appeal that was changed behind the log's back is found",
        arguments: [
            ("UPDATE appeal SET message = 'khác' WHERE comment = 1", 9, AuditDefect.Problem.appeal(comment: 1)),
            ("UPDATE appeal SET answer = 'khác' WHERE comment = 1", 12, .appeal(comment: 1)),
            ("UPDATE appeal SET answer = NULL WHERE comment = 1", 12, .appeal(comment: 1)),
            ("UPDATE appeal SET answer = 'thêm' WHERE comment = 2", 13, .appeal(comment: 2)),
            ("UPDATE appeal SET created = created - 1 WHERE comment = 1", 9, .appeal(comment: 1)),
            ("UPDATE appeal SET moderator = 'lan' WHERE comment = 2", 13, .appeal(comment: 2)),
            ("UPDATE appeal SET state = 'granted' WHERE comment = 2", 13, .appeal(comment: 2)),
            ("UPDATE appeal SET decided = decided + 1 WHERE comment = 2", 13, .appeal(comment: 2)),
            ("UPDATE appeal SET operation = 1 WHERE comment = 1", 12, .appeal(comment: 1)),
            ("UPDATE appeal SET against = 2 WHERE comment = 1", 9, .appeal(comment: 1)),
            ("UPDATE appeal SET site = 'bao' WHERE comment = 1", 9, .appeal(comment: 1)),
            ("DELETE FROM appeal WHERE comment = 2", 10, .appealGone(comment: 2)),
            (
                "INSERT INTO appeal (comment, site, created, message, against, state) VALUES (3, 'demo', 0, 'x', 1, 'open')",
                nil, .appealUnlogged(comment: 3)
            ),
        ] as [(String, Int64?, AuditDefect.Problem)]
    )
    func tampered(sql: String, entry: Int64?, problem: AuditDefect.Problem) async throws {
        let audited = try await filled()
        try await audited.tamper(sql)
        #expect(try await audited.verify().defects == [AuditDefect(entry: entry, problem)])
    }
}
