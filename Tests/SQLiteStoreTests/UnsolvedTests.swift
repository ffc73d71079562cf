import Crypto
import Foundation
import Moderation
import SQLiteStore
import Submissions
import Testing

/// Comments that were sent without solving the check code: two an hour from a source, twenty from all, unless set otherwise.
struct UnsolvedTests {
    private static let hold: @Sendable (Precedents) -> Judgement = { _ in
        Judgement(status: .pending, reasons: [Reason(.unsolved)])
    }

    private static func draft(
        _ content: String,
        site: Site,
        address: String = "192.0.2.1",
        minutes: Double = 0
    ) -> SubmissionDraft {
        SubmissionDraft(
            site: site,
            submission: ValidSubmission(thread: "/1", content: content),
            visitor: Visitor(address: address, key: KeyedHash(SymmetricKey(data: [1, 2, 3]))),
            token: nil,
            idempotencyKey: Array(content.utf8),
            fingerprint: 0,
            created: StoreFixture.start.addingTimeInterval(minutes * 60),
            salt: Array(repeating: 5, count: 16),
            isUnsolved: true
        )
    }

    @Test("a source may send so many in its period, and then has to wait for the oldest to grow old")
    func ofSource() async throws {
        let fixture = try await StoreFixture()
        func accept(_ content: String, minutes: Double) async throws -> AcceptOutcome {
            let draft = Self.draft(content, site: fixture.site, minutes: minutes)
            return try await fixture.store.accept(draft, judge: Self.hold)
        }
        let salt = [UInt8](repeating: 5, count: 16)
        #expect(try await accept("một", minutes: 0) == .accepted(id: 1, status: .pending, salt: salt))
        #expect(try await accept("hai", minutes: 20) == .accepted(id: 2, status: .pending, salt: salt))
        #expect(try await accept("ba", minutes: 30) == .tooManyUnsolved(retryAfter: .seconds(1800)))
        #expect(try await accept("một", minutes: 30) == .repeated(id: 1, status: .pending, salt: salt))
        #expect(try await accept("ba", minutes: 60) == .accepted(id: 3, status: .pending, salt: salt))
        #expect(try await accept("bốn", minutes: 60) == .tooManyUnsolved(retryAfter: .seconds(1200)))
        // A clock that was set back by a day.
        #expect(try await accept("bốn", minutes: -1440) == .tooManyUnsolved(retryAfter: .seconds(3600)))
        #expect(try await fixture.store.comments(QueueFilter(isUnsolved: true)).map(\.id) == [1, 2, 3])
    }

    @Test("all sources together may send so many, also after the store was opened anew")
    func ofSite() async throws {
        let folder = try TemporaryFolder()
        let path = folder.path("a.sqlite")
        let fixture = try await StoreFixture(try SQLiteStore(path: path, create: true))
        let site = try await fixture.store.changeSite("demo", moderator: "an", time: StoreFixture.start) {
            (site) throws(ModerationError) in
            try site.set("unsolvedPerSite", to: "5/1h")
        }
        for number in 1...5 {
            let draft = Self.draft("Ý kiến \(number)", site: site, address: "192.0.2.\(number)")
            guard case .accepted = try await fixture.store.accept(draft, judge: Self.hold) else {
                Issue.record("\(number) was not taken")
                return
            }
        }
        let again = try SQLiteStore(path: path)
        let sixth = Self.draft("Ý kiến 6", site: site, address: "192.0.2.6", minutes: 15)
        #expect(try await again.accept(sixth, judge: Self.hold) == .tooManyUnsolved(retryAfter: .seconds(2700)))
        // Whoever solved the code is not held up by them.
        let solved = fixture.draft("Ý kiến 7")
        let outcome = try await again.accept(
            SubmissionDraft(
                site: site,
                submission: solved.submission,
                visitor: solved.visitor,
                token: solved.token,
                idempotencyKey: [],
                fingerprint: 0,
                created: solved.created,
                salt: solved.salt
            ),
            judge: StoreFixture.hold
        )
        #expect(outcome == .accepted(id: 6, status: .pending, salt: solved.salt))
    }

    @Test("what was judged spam at once takes nobody else's place")
    func spam() async throws {
        let fixture = try await StoreFixture()
        let site = try await fixture.store.changeSite("demo", moderator: "an", time: StoreFixture.start) {
            (site) throws(ModerationError) in
            try site.set("unsolvedPerSite", to: "2/1h")
        }
        func accept(_ number: Int, address: String, status: CommentStatus) async throws -> AcceptOutcome {
            try await fixture.store.accept(Self.draft("Ý kiến \(number)", site: site, address: address)) { _ in
                Judgement(status: status, reasons: [Reason(.unsolved)])
            }
        }
        for number in 1...4 {
            let outcome = try await accept(number, address: "192.0.2.\(number)", status: .spam)
            #expect(outcome == .accepted(id: Int64(number), status: .spam, salt: Array(repeating: 5, count: 16)))
        }
        for number in 5...6 {
            let outcome = try await accept(number, address: "192.0.2.\(number)", status: .pending)
            #expect(outcome == .accepted(id: Int64(number), status: .pending, salt: Array(repeating: 5, count: 16)))
        }
        let full = AcceptOutcome.tooManyUnsolved(retryAfter: .seconds(3600))
        #expect(try await accept(7, address: "192.0.2.7", status: .pending) == full)
    }

    @Test("where there is no limit, there is none")
    func unlimited() async throws {
        let fixture = try await StoreFixture()
        let site = try await fixture.store.changeSite("demo", moderator: "an", time: StoreFixture.start) {
            (site) throws(ModerationError) in
            try site.set("unsolved", to: "1000/1h")
            try site.set("unsolvedPerSite", to: "off")
        }
        for number in 1...30 {
            let outcome = try await fixture.store.accept(Self.draft("\(number)", site: site), judge: Self.hold)
            #expect(outcome == .accepted(id: Int64(number), status: .pending, salt: Array(repeating: 5, count: 16)))
        }
    }

    @Test("the queue tells them apart, and the statistics count them apart")
    func apart() async throws {
        let fixture = try await StoreFixture()
        _ = try await fixture.store.accept(Self.draft("không mã", site: fixture.site), judge: Self.hold)
        try await fixture.accept("có mã")
        func ids(_ isUnsolved: Bool?) async throws -> [Int64] {
            try await fixture.store.comments(QueueFilter(site: "demo", isUnsolved: isUnsolved)).map(\.id)
        }
        #expect(try await ids(nil) == [1, 2])
        #expect(try await ids(true) == [1])
        #expect(try await ids(false) == [2])
        let comment = try #require(try await fixture.store.comment(1))
        #expect(comment.isUnsolved)
        #expect(try await fixture.store.comment(2)?.isUnsolved == false)
        let statistics = try #require(try await fixture.store.statistics(now: StoreFixture.start).first)
        #expect(statistics.counts == [.pending: 2])
        #expect(statistics.unsolved == 1)

        // Decided and taken back, it is what it was.
        _ = try await fixture.decide([1], .approved)
        #expect(try await ids(true) == [])
        _ = try await fixture.decide([1], .pending)
        #expect(try await ids(true) == [1])
    }
}
