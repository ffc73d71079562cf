import Captcha
import Foundation
import HTTPTypes
import HummingbirdTesting
import Moderation
import ModerationServer
import NIOCore
import Testing

/// How hard the picture is that a visitor gets, at the doors where challenges are handed out.
struct DifficultyTests {
    private static func difficulty(_ client: any TestClientProtocol, _ server: TestServer) async throws -> Difficulty {
        let response = try await client.send(.post, "/v1/sites/demo/challenges")
        let token = response.json["token"] as? String ?? ""
        return try server.moderation.challenges.open(token, site: "demo", now: server.clock.now).difficulty
    }

    @Test("a source whose comments were approved gets an easy picture, one whose were refused a hard one")
    func past() async throws {
        let server = try await TestServer(["rate": "off"])
        try await server.run { client in
            #expect(try await Self.difficulty(client, server) == .normal)
            for number in 1...4 {
                let fields = try server.fields(["content": "Ý kiến thứ \(number), đủ dài để khác với các ý kiến trước."]
                )
                #expect(try await client.post(fields).status == .seeOther)
            }
            for id in 1...3 { try await server.approve(Int64(id)) }
            // What was read of the source is believed for a minute.
            server.clock.advance(by: 61)
            #expect(try await Self.difficulty(client, server) == .easy)
            _ = try await server.decide(4, .rejected)
            server.clock.advance(by: 61)
            #expect(try await Self.difficulty(client, server) == .normal)
            for id in 1...3 {
                _ = try await server.moderation.decide(
                    DecisionRequest(
                        comments: [Int64(id)],
                        status: .spam,
                        expected: [.approved],
                        moderator: "lan",
                        time: server.clock.now
                    )
                )
            }
            server.clock.advance(by: 61)
            #expect(try await Self.difficulty(client, server) == .hard)
        }
    }

    @Test("many challenges in a short time make them hard, for a while")
    func burst() async throws {
        let server = try await TestServer()
        try await server.run { client in
            var given: [Difficulty] = []
            for _ in 0..<80 { given.append(try await Self.difficulty(client, server)) }
            #expect(given == Array(repeating: .normal, count: 60) + Array(repeating: .hard, count: 20))
            server.clock.advance(by: 1300)
            #expect(try await Self.difficulty(client, server) == .normal)
        }
    }

    @Test("submissions count for more, right or wrong")
    func submissions() async throws {
        let server = try await TestServer(["rate": "off"])
        try await server.run { client in
            for _ in 0..<12 {
                let response = try await client.post(try server.fields(["code": TestServer.wrongCode]))
                #expect(response.problemCodes == ["captcha_wrong"])
            }
            #expect(try await Self.difficulty(client, server) == .hard)
        }
    }

    @Test("a site's own choice is what its visitors get", arguments: ["easy", "normal", "hard"])
    func fixed(choice: String) async throws {
        let server = try await TestServer(["difficulty": choice])
        try await server.run { client in
            let difficulty = try await Self.difficulty(client, server)
            #expect("\(difficulty)" == choice)
            let page = try await client.get("/demo/thread?key=/a&embed=1")
            let token = try #require(page.value(of: "token"))
            let challenge = try server.moderation.challenges.open(token, site: "demo", now: server.clock.now)
            #expect("\(challenge.difficulty)" == choice)
        }
    }

    @Test("a challenge writes nothing, and needs no store that works")
    func stateless() async throws {
        let store = try FailingStore()
        let server = try await TestServer(store: store)
        try await server.run { client in
            #expect(try await client.get("/demo/thread?key=/a").status == .ok)
            let before = try await store.dataVersion()
            for _ in 0..<20 { _ = try await Self.difficulty(client, server) }
            #expect(try await client.get("/captcha.png?site=demo").status == .ok)
            #expect(try await store.dataVersion() == before)
            store.failure = .busy
            server.clock.advance(by: 61)
            #expect(try await Self.difficulty(client, server) == .normal)
        }
    }
}
