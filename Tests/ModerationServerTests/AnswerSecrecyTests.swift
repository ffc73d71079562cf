import Captcha
import Foundation
import HTTPTypes
import HummingbirdTesting
import Moderation
import ModerationServer
import NIOCore
import Testing

/// Nothing that leaves the server, or that it logs, tells what has to be typed.
struct AnswerSecrecyTests {
    /// Long enough not to stand anywhere by chance.
    private static func challenge(_ server: TestServer) throws -> (token: String, answers: [String]) {
        while true {
            let (token, seen) = try server.challenge()
            let challenge = try server.moderation.challenges.open(token, site: nil, now: server.clock.now)
            guard seen.count >= 7 else { continue }
            let heard = [SpokenLanguage.vietnamese, .english].map {
                server.moderation.challenges.spokenAnswer(of: challenge, in: $0)
            }
            return (token, [seen, seen.lowercased()] + heard)
        }
    }

    private static func everything(_ response: TestResponse) -> String {
        let headers = response.headers.map { "\($0.name): \($0.value)" }.joined(separator: "\n")
        return headers + "\n" + String(decoding: response.body.readableBytesView, as: UTF8.self)
    }

    @Test("no header, page, picture, sound, problem or line of the log has an answer in it")
    func nothing() async throws {
        let server = try await TestServer()
        let log = RecordedLog()
        let (token, answers) = try Self.challenge(server)
        let told = try await server.run(log: log) { client in
            let wrong = try server.fields(["token": token, "code": TestServer.wrongCode])
            let cookie: HTTPFields = [.cookie: "duyet-demo=\(token)"]
            var responses = [
                try await client.get("/captcha/\(token).png"), try await client.get("/captcha/\(token).wav"),
                try await client.get("/captcha/\(token).wav?download=1"),
                try await client.get("/captcha.wav?site=demo", headers: cookie),
                try await client.get("/captcha.png?site=demo", headers: cookie),
                try await client.post(wrong.merging(["code": ""]) { $1 }),
                try await client.post(wrong.merging(["name": ""]) { $1 }),
                try await client.post(wrong.merging(["fresh": "1"]) { $1 }),
                try await client.post(wrong.merging(["fresh": "easy"]) { $1 }),
                try await client.post(wrong), try await client.postJSON(wrong),
                try await client.post(wrong.merging(["unsolved": "1"]) { $1 }),
            ]
            server.clock.advance(by: 600)
            responses.append(try await client.get("/captcha/\(token).png"))
            responses.append(try await client.post(wrong))
            return responses.map(Self.everything)
        }
        #expect(told.count == 14)
        #expect(log.lines.count >= 14)
        for text in told + log.lines {
            for answer in answers {
                #expect(!text.contains(answer))
            }
        }
        // The search finds what is there.
        #expect(told[5].contains(token))
    }

    @Test("what new challenges are handed out with does not tell their answers")
    func handedOut() async throws {
        let server = try await TestServer()
        try await server.run { client in
            var checked = 0
            while checked < 20 {
                let response = try await client.send(.post, "/v1/sites/demo/challenges")
                let token = try #require(response.json["token"] as? String)
                let answer = try server.answer(token)
                guard answer.count >= 7 else { continue }
                checked += 1
                #expect(!Self.everything(response).uppercased().contains(answer))
                let picture = try await client.get("/captcha/\(token).png")
                #expect(!Self.everything(picture).contains(answer))
            }
        }
    }

    @Test("the same token gives the same bytes, whatever was tried with it")
    func pure() async throws {
        let server = try await TestServer()
        let fields = try server.fields()
        let token = try #require(fields["token"])
        try await server.run { client in
            let before = try await client.get("/captcha/\(token).png")
            #expect(try await client.post(fields).status == .seeOther)
            let after = try await client.get("/captcha/\(token).png")
            #expect(after.body == before.body)
            #expect(after.headers == before.headers)
        }
    }
}
