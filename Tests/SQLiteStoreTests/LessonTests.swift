import AuditLog
import Foundation
import GRDB
import Moderation
import SpamFilter
import Submissions
import Testing

@testable import SQLiteStore

struct LessonTests {
    private func lessons(_ store: SQLiteStore) async throws -> [Bool?] {
        try await store.lessons(after: 0, through: nil, base: 0, limit: 100).steps.map(\.isSpam)
    }

    private func decide(_ status: CommentStatus, _ reason: String? = nil, in fixture: StoreFixture) async throws {
        let all = Set(CommentStatus.allCases).subtracting([status])
        let result = try await fixture.store.decide(
            DecisionRequest(
                comments: [1],
                status: status,
                expected: all,
                reason: reason,
                moderator: "lan",
                time: StoreFixture.start
            )
        )
        #expect(result.changed == [1])
    }

    @Test("a decision teaches what it says of spam, and nothing else")
    func labels() async throws {
        let fixture = try await StoreFixture()
        try await fixture.accept()
        try await decide(.rejected, "insult", in: fixture)
        #expect(try await lessons(fixture.store) == [])
        try await decide(.approved, in: fixture)
        try await decide(.spam, in: fixture)
        try await decide(.pending, in: fixture)
        try await decide(.rejected, "advertising", in: fixture)
        try await decide(.pending, in: fixture)
        #expect(try await lessons(fixture.store) == [false, true, nil, true, nil])
        let steps = try await fixture.store.lessons(after: 0, through: nil, base: 0, limit: 100).steps
        #expect(steps.map { $0.taken?.isSpam } == [nil, false, true, nil, true])
    }

    @Test("what only the policy said teaches nothing")
    func policy() async throws {
        let fixture = try await StoreFixture()
        try await fixture.accept(status: .spam)
        try await fixture.accept(status: .approved)
        #expect(try await lessons(fixture.store) == [])
    }

    @Test("an undo brings back what was taught before, under the name of him who taught it")
    func undo() async throws {
        let fixture = try await StoreFixture()
        try await fixture.accept()
        try await decide(.approved, in: fixture)
        try await decide(.spam, in: fixture)
        _ = try await fixture.store.undo(operation: 2, moderator: "hoa", time: StoreFixture.start)
        _ = try await fixture.store.undo(operation: 1, moderator: "hoa", time: StoreFixture.start)
        #expect(try await lessons(fixture.store) == [false, true, false, nil])
        let steps = try await fixture.store.lessons(after: 0, through: nil, base: 0, limit: 100).steps
        #expect(steps[2].author == "lan")
        #expect(steps[2].moderator == "hoa")
    }

    @Test(
        "a lesson, a model or what the filter said cannot be changed without being found",
        arguments: [
            ("UPDATE spamLesson SET isSpam = 1 WHERE isSpam = 0", AuditDefect.Problem.lesson(comment: 1)),
            ("DELETE FROM spamLesson WHERE comment = 1", .lesson(comment: 1)),
            ("INSERT INTO spamLesson VALUES (2, 2, 1, 1, NULL)", .lessonUnlogged(2)),
            ("UPDATE spamModel SET model = x'00'", .model(position: 4)),
            ("UPDATE spamModel SET base = 1", .model(position: 4)),
            ("DELETE FROM spamModel", .model(position: 4)),
            ("INSERT INTO spamModel VALUES (99, 0, x'00')", .modelUnlogged(99)),
            ("UPDATE spamLearned SET errorBits = errorBits + 1", .learned(position: 4)),
            ("UPDATE spamLearned SET score = 5", .learned(position: 4)),
            ("DELETE FROM spamLearned", .learned(position: 4)),
            ("UPDATE spamJudgement SET score = score + 1", .facts(comment: 1)),
            ("UPDATE spamJudgement SET band = 'trusted'", .facts(comment: 1)),
            ("UPDATE spamJudgement SET model = '1@7'", .facts(comment: 1)),
            ("UPDATE spamJudgement SET spamFrom = 5", .facts(comment: 1)),
            ("DELETE FROM spamJudgement", .facts(comment: 1)),
            ("UPDATE spamJudgement SET context = '{}'", .context(comment: 1)),
            ("UPDATE spamJudgement SET strongest = '[[1,2,3]]'", .context(comment: 1)),
            ("UPDATE spamJudgement SET firstAlike = 1", .context(comment: 1)),
        ]
    )
    func tampering(sql: String, problem: AuditDefect.Problem) async throws {
        let audited = try await AuditedStore()
        let fixture = audited.fixture
        let filter = LearningFilter(store: fixture.store)
        try await filter.catchUp()
        let draft = fixture.draft("Vay tiền nhanh")
        _ = try await fixture.store.accept(draft) { _ in
            guard
                case .judged(let judgement) = filter.judge(
                    filter.read(ReadText("Vay tiền nhanh")),
                    context: SpamContext(siteLanguage: "vi"),
                    hamLoss: 0.01
                )
            else {
                return Judgement(status: .pending, reasons: [])
            }
            return Judgement(status: .pending, reasons: [], filter: judgement)
        }
        try await fixture.accept("Hai")
        _ = try await fixture.decide([1], .approved)
        try await filter.store(time: StoreFixture.start)
        _ = try await audited.sign()
        #expect(try await audited.verify().defects == [])
        try await audited.tamper(sql)
        #expect(try await audited.verify().defects.map(\.problem).contains(problem))
    }

    @Test("decisions made before there were lessons are taught when the database is upgraded")
    func upgrade() async throws {
        let folder = try TemporaryFolder()
        let path = folder.path("a.sqlite")
        let fixture = try await StoreFixture(try SQLiteStore(path: path, create: true))
        for number in 0..<3 { try await fixture.accept("Số \(number)") }
        _ = try await fixture.decide([1, 2], .approved)
        _ = try await fixture.decide([3], .spam)
        _ = try await fixture.store.undo(operation: 2, moderator: "lan", time: StoreFixture.start)
        let expected = try await lessons(fixture.store)
        #expect(expected == [false, false, true, nil])
        try await fixture.store.database.write { database in
            try database.execute(
                sql: """
                    DROP INDEX decidedCommentOfName; DROP TABLE spamLearned; DROP TABLE spamModel;
                    DROP TABLE spamLesson; DROP TABLE spamJudgement;
                    DELETE FROM grdb_migrations WHERE identifier = '\(MigrationFilter.name)';
                    """
            )
        }
        let upgraded = try SQLiteStore(path: path)
        #expect(try await lessons(upgraded) == expected)
        #expect(try await upgraded.verifyLog(verifiers: [], against: []).defects == [])
        #expect(try await upgraded.sites().first?.policy.hamLoss.description == "1%")
    }
}
