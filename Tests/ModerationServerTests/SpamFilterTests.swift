import Captcha
import Foundation
import Hummingbird
import HummingbirdTesting
import Moderation
import ModerationServer
import SpamFilter
import Submissions
import Testing

struct SpamFilterTests {
    private static let spam = "Vay tiền nhanh lãi suất thấp, gọi 0912345678 hoặc xem http://vay-nhanh.example"
    private static let ham = "Bài viết rất hay, tôi đồng ý với tác giả về giao thông thành phố"

    /// Teaches a hundred of each, within the influence of three moderators.
    private func teach(_ server: TestServer) async throws {
        for number in 0..<120 {
            for (text, status) in [(Self.spam, CommentStatus.spam), (Self.ham, .approved)] {
                let id = try await post("\(text) \(number)", to: server)
                _ = try await server.moderation.decide(
                    DecisionRequest(
                        comments: [id],
                        status: status,
                        expected: Set(CommentStatus.allCases),
                        moderator: "m\(number % 3)",
                        time: server.clock.now
                    )
                )
            }
        }
    }

    private func post(_ content: String, to server: TestServer) async throws -> Int64 {
        let site = try await server.moderation.site("demo")
        let (token, answer) = try server.challenge()
        let result = try await server.moderation.submit(
            Submission([.thread: "/1", .name: "An", .title: "Ý kiến", .content: content, .code: answer, .token: token]),
            to: site,
            from: server.moderation.visitor(address: "192.0.2.\(content.utf8.count % 250)")
        )
        guard case .accepted(let id, _, _, _) = result else {
            Issue.record("not accepted: \(result)")
            return 0
        }
        return id
    }

    @Test("what looks like spam is held apart with a reason; the rest waits, each with its score")
    func bands() async throws {
        let server = try await TestServer(["rate": "off"])
        try await teach(server)
        let spam = try await post("\(Self.spam) ngay", to: server)
        let ham = try await post("\(Self.ham) quá", to: server)
        let held = try #require(try await server.moderation.store.comment(spam))
        let waiting = try #require(try await server.moderation.store.comment(ham))
        #expect(held.status == .spam)
        #expect(held.reasons.map(\.code).contains(.spamScore))
        #expect(held.filter?.band == .spam)
        #expect(held.filter?.strongest.isEmpty == false)
        #expect(waiting.status == .pending)
        #expect(waiting.filter?.band == .trusted)
        #expect(waiting.score == waiting.filter?.score.probability)
    }

    @Test("a source whose waiting comments look like spam gets a hard picture")
    func difficulty() async throws {
        let server = try await TestServer(["rate": "off"])
        try await teach(server)
        let ids = [try await post("\(Self.spam) ngay", to: server), try await post("\(Self.spam) nhé", to: server)]
        for id in ids {
            _ = try await server.moderation.decide(
                DecisionRequest(
                    comments: [id],
                    status: .pending,
                    expected: [.spam],
                    moderator: "m1",
                    time: server.clock.now
                )
            )
            let comment = try #require(try await server.moderation.store.comment(id))
            #expect(comment.status == .pending)
            #expect(comment.score ?? 0 >= SourceStanding.suspectScore)
        }
        let site = try await server.moderation.site("demo")
        let address = "192.0.2.\("\(Self.spam) ngay".utf8.count % 250)"
        #expect("\(Self.spam) ngay".utf8.count == "\(Self.spam) nhé".utf8.count)
        server.clock.advance(by: 61)
        let visitor = server.moderation.visitor(address: address)
        #expect(try await server.moderation.challenge(for: visitor, at: site).challenge.difficulty == .hard)
        let stranger = server.moderation.visitor(address: "198.51.100.7")
        #expect(try await server.moderation.challenge(for: stranger, at: site).challenge.difficulty == .normal)
    }

    @Test("what the filter trusts is published unseen where the site says so")
    func trusted() async throws {
        let server = try await TestServer(["rate": "off", "publishTrusted": "on"])
        try await teach(server)
        let id = try await post("\(Self.ham) quá", to: server)
        #expect(try await server.moderation.store.comment(id)?.status == .approved)
    }

    @Test("a site without the filter has no scores")
    func off() async throws {
        let server = try await TestServer(["filter": "off"])
        let id = try await post(Self.spam, to: server)
        let comment = try #require(try await server.moderation.store.comment(id))
        #expect(comment.filter == nil)
        #expect(comment.score == nil)
    }

    @Test("a filter that cannot be loaded loses nothing, and publishes nothing unseen")
    func failing() async throws {
        let server = try await TestServer(["moderation": "post"], filter: LearningFilter(store: BrokenFilterStore()))
        let id = try await post(Self.ham, to: server)
        let comment = try #require(try await server.moderation.store.comment(id))
        #expect(comment.status == .pending)
        #expect(comment.reasons.map(\.code) == [.filterFailed])
    }

    @Test("the score of a comment can be had again from the model that its record names")
    func again() async throws {
        let server = try await TestServer(["rate": "off"])
        try await teach(server)
        let id = try await post("\(Self.spam) ngay", to: server)
        let comment = try #require(try await server.moderation.store.comment(id))
        let judgement = try #require(comment.filter)
        let model = try #require(server.moderation.filter?.model)
        #expect(server.moderation.filter?.version == judgement.model)
        #expect(model.explain(comment.filterText, context: judgement.context).score == judgement.score)
    }

    @Test("copies of a comment are known as such")
    func copies() async throws {
        let server = try await TestServer()
        let first = try await post("\(Self.spam) một", to: server)
        let second = try await post("\(Self.spam) hai", to: server)
        #expect(try await server.moderation.store.comment(first)?.filter?.firstAlike == nil)
        let copy = try #require(try await server.moderation.store.comment(second)?.filter)
        #expect(copy.firstAlike == first)
        #expect(copy.context.nearDuplicates == 1)
    }

    @Test("the server stores what it learned when it stops, and begins with that")
    func shutdown() async throws {
        let server = try await TestServer()
        let id = try await post(Self.spam, to: server)
        try await server.run(.live) { _ in
            _ = try await server.moderation.decide(
                DecisionRequest(comments: [id], status: .spam, moderator: "lan", time: server.clock.now)
            )
        }
        let store = try #require(server.moderation.store as? any FilterStore)
        #expect(try await store.storedModel(through: nil)?.placed().model.spamCount == 1)
    }
}
