import Foundation
import Moderation
import SQLiteStore
import Testing

struct AcceptingTests {
    @Test("what was accepted is there, with its audit entry")
    func accepted() async throws {
        let fixture = try await StoreFixture()
        let id = try await fixture.accept("Nội dung")
        let comment = try #require(try await fixture.store.comment(id))
        #expect(comment.content == "Nội dung")
        #expect(comment.thread.key == "/1")
        let entries = try await fixture.store.auditEntries(ofComment: id)
        let text = entries.map { String(decoding: $0.entry, as: UTF8.self) }
        #expect(entries.count == 1)
        #expect(text[0].contains("action: accept\nsite: demo\ncomment: \(id)\nafter: pending\n"))
        #expect(!text[0].contains("Nội dung"))
    }

    @Test("the same token with the same form is the same comment")
    func repeated() async throws {
        let fixture = try await StoreFixture()
        let draft = fixture.draft(token: [1, 2, 3])
        let first = try await fixture.store.accept(draft, judge: StoreFixture.hold)
        let second = try await fixture.store.accept(draft, judge: StoreFixture.hold)
        #expect(first == .accepted(id: 1, status: .pending, salt: draft.salt))
        #expect(second == .repeated(id: 1, status: .pending, salt: draft.salt))
    }

    @Test("the same token with another form is refused and nothing is written")
    func spentToken() async throws {
        let fixture = try await StoreFixture()
        _ = try await fixture.store.accept(fixture.draft(token: [1]), judge: StoreFixture.hold)
        let second = try await fixture.store.accept(fixture.draft("khác", token: [1]), judge: StoreFixture.hold)
        #expect(second == .tokenSpent)
        #expect(try await fixture.store.comments(QueueFilter()).count == 1)
    }

    @Test("a token is spent once, with or without a comment")
    func spending() async throws {
        let fixture = try await StoreFixture()
        let draft = fixture.draft(token: [9])
        let token = try #require(draft.token)
        #expect(try await fixture.store.spend(token))
        #expect(try await !fixture.store.spend(token))
        let outcome = try await fixture.store.accept(draft, judge: StoreFixture.hold)
        #expect(outcome == .tokenSpent)
    }

    @Test("the purge forgets only what has expired")
    func purge() async throws {
        let fixture = try await StoreFixture()
        let expired = SubmissionDraft.SpentToken(id: [1], expires: StoreFixture.start)
        let fresh = SubmissionDraft.SpentToken(id: [2], expires: StoreFixture.start.addingTimeInterval(60))
        _ = try await fixture.store.spend(expired)
        _ = try await fixture.store.spend(fresh)
        #expect(try await fixture.store.purge(expiredBefore: StoreFixture.start.addingTimeInterval(1)) == 1)
        #expect(try await !fixture.store.spend(fresh))
    }

    @Test("a token that may have been forgotten is spent, also when the clock is set back")
    func forgotten() async throws {
        let fixture = try await StoreFixture()
        let token = SubmissionDraft.SpentToken(id: [1], expires: StoreFixture.start)
        let later = SubmissionDraft.SpentToken(id: [2], expires: StoreFixture.start.addingTimeInterval(1))
        #expect(try await fixture.store.spend(token))
        #expect(try await fixture.store.purge(expiredBefore: StoreFixture.start.addingTimeInterval(1)) == 1)
        // A clock that was set back forgets nothing, and takes nothing back.
        #expect(try await fixture.store.purge(expiredBefore: StoreFixture.start.addingTimeInterval(-600)) == 0)
        #expect(try await !fixture.store.spend(token))
        let draft = fixture.draft(token: [7], expires: StoreFixture.start)
        #expect(try await fixture.store.accept(draft, judge: StoreFixture.hold) == .tokenSpent)
        #expect(try await fixture.store.spend(later))
    }

    @Test("a clock that was ahead for a while spends no token that nobody used")
    func clockAhead() async throws {
        let fixture = try await StoreFixture()
        _ = try await fixture.store.spend(SubmissionDraft.SpentToken(id: [1], expires: StoreFixture.start))
        #expect(try await fixture.store.purge(expiredBefore: StoreFixture.start.addingTimeInterval(86_400)) == 1)
        let unused = SubmissionDraft.SpentToken(id: [2], expires: StoreFixture.start.addingTimeInterval(60))
        #expect(try await fixture.store.spend(unused))
    }

    @Test("the policy is told of earlier comments with the same content")
    func duplicates() async throws {
        let fixture = try await StoreFixture()
        for expected in 0...2 {
            let outcome = try await fixture.store.accept(fixture.draft(fingerprint: 42)) { precedents in
                let count = precedents.duplicates
                return Judgement(
                    status: count == expected ? .pending : .rejected,
                    reasons: count > 0 ? [Reason(.duplicate, facts: ["earlier": "\(count)"])] : []
                )
            }
            #expect(outcome == .accepted(id: Int64(expected + 1), status: .pending, salt: fixture.draft().salt))
        }
        let reasons = try await fixture.store.comment(3)?.reasons
        #expect(reasons == [Reason(.duplicate, facts: ["earlier": "2"])])
    }

    @Test("a reply needs a published comment of the same thread")
    func parents() async throws {
        let fixture = try await StoreFixture()
        let root = try await fixture.accept(status: .approved)
        let pending = try await fixture.accept()
        let foreign = try await fixture.accept(thread: "/2", status: .approved)
        for parent in [pending, foreign, 99] {
            let outcome = try await fixture.store.accept(fixture.draft(parent: parent), judge: StoreFixture.hold)
            #expect(outcome == .unknownParent)
        }
        let reply = try await fixture.accept(parent: root, status: .approved)
        let second = try await fixture.accept(parent: reply)
        #expect(try await fixture.store.comment(second)?.parent == root)
    }

    @Test("a draft that was checked by older settings is not stored")
    func changedSite() async throws {
        let fixture = try await StoreFixture()
        _ = try await fixture.store.changeSite("demo", moderator: "an", time: StoreFixture.start) {
            site throws(ModerationError) in try site.set("moderation", to: "post")
        }
        #expect(try await fixture.store.accept(fixture.draft(), judge: StoreFixture.hold) == .siteChanged)
        #expect(try await fixture.store.comments(QueueFilter()) == [])
    }

    @Test("a hundred at once are all accepted, in one log without gaps")
    func concurrent() async throws {
        let folder = try TemporaryFolder()
        let fixture = try await StoreFixture(try SQLiteStore(path: folder.path("a.sqlite"), create: true))
        let ids = try await withThrowingTaskGroup(of: Int64.self) { group in
            for number in 0..<100 { group.addTask { try await fixture.accept("Ý kiến \(number)") } }
            return try await group.reduce(into: Set<Int64>()) { $0.insert($1) }
        }
        #expect(ids == Set(1...100))
        #expect(try await fixture.store.damagedAuditEntries() == [])
    }

    @Test("one write that fails takes none of its neighbours with it")
    func failingNeighbour() async throws {
        let fixture = try await StoreFixture()
        let results = await withTaskGroup(of: Bool.self) { group in
            for number in 0..<40 {
                group.addTask {
                    if number % 4 == 0 {
                        return (try? await fixture.store.undo(operation: 77, moderator: "x", time: .now)) == nil
                    }
                    return (try? await fixture.accept("Ý kiến \(number)")) != nil
                }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }
        #expect(results.allSatisfy { $0 })
        #expect(try await fixture.store.comments(QueueFilter()).count == 30)
    }
}
