import Captcha
import Foundation
import HTTPTypes
import HummingbirdTesting
import Moderation
import ModerationServer
import Testing

/// An easier picture, for whoever asks: on the form, in the API, and for cached pages.
struct EasierPictureTests {
    private static func difficulty(_ token: String, _ server: TestServer) throws -> Difficulty {
        try server.moderation.challenges.open(token, site: "demo", now: server.clock.now).difficulty
    }

    @Test("one click gives the form back with an easy picture, and everything typed")
    func form() async throws {
        let server = try await TestServer()
        let fields = try server.fields(["name": "", "threadTitle": "Hội nghị"])
        try await server.run { client in
            let page = try await client.get("/demo/thread?key=/bai-viet/1")
            #expect(page.text.contains(#"name="fresh" value="easy" formnovalidate>Hình dễ hơn<"#))
            let response = try await client.post(fields.merging(["fresh": "easy"]) { $1 })
            #expect(response.status == .ok)
            #expect(response.problemCodes.isEmpty)
            response.expectFilled(with: fields)
            #expect(response.value(of: "code") == "")
            let token = try #require(response.value(of: "token"))
            #expect(try Self.difficulty(token, server) == .easy)
            #expect(!response.text.contains("value=\"easy\""))
            // Nothing was spent: the old token is as good as the new one.
            let old = try server.fields(["token": fields["token"], "code": fields["code"]])
            #expect(try await client.post(old).status == .seeOther)
            let new = try server.fields(["token": token, "code": try server.answer(token), "content": "Ý kiến khác."])
            #expect(try await client.post(new).status == .seeOther)
        }
    }

    @Test("who asks too often keeps his picture and his form, and is told what to do")
    func limited() async throws {
        let server = try await TestServer(["easyRate": "2/1h", "difficulty": "normal"])
        let fields = try server.fields()
        try await server.run { client in
            for _ in 0..<2 {
                #expect(try await client.post(fields.merging(["fresh": "easy"]) { $1 }).status == .ok)
            }
            let third = try await client.post(fields.merging(["fresh": "easy"]) { $1 })
            #expect(third.status == .tooManyRequests)
            #expect(third.headers[.retryAfter] == "1800")
            #expect(third.text.contains("Bạn đã đổi sang hình dễ hơn khá nhiều lần."))
            #expect(third.text.contains("sau 30 phút"))
            third.expectFilled(with: fields)
            #expect(third.value(of: "token") == fields["token"])
            #expect(third.value(of: "code") == fields["code"])
            // Without a token of its own the form gets a usual picture.
            let bare = try await client.post(fields.merging(["fresh": "easy", "token": ""]) { $1 })
            #expect(bare.status == .tooManyRequests)
            #expect(try Self.difficulty(try #require(bare.value(of: "token")), server) == .normal)
            server.clock.advance(by: 1800)
            #expect(try await client.post(fields.merging(["fresh": "easy"]) { $1 }).status == .ok)
        }
        #expect(try await server.stored().isEmpty)
    }

    @Test("who mistypes an easy picture, or wants another, gets an easy one again, until he had his share")
    func mistake() async throws {
        let server = try await TestServer(["easyRate": "4/1h", "difficulty": "normal"])
        try await server.run { client in
            var token = ""
            for wish in ["easy", "1"] {
                let form = try await client.post(try server.fields(["token": token, "fresh": wish]))
                token = try #require(form.value(of: "token"))
                #expect(try Self.difficulty(token, server) == .easy)
                // The code is what is typed next.
                #expect(form.text.contains("maxlength=\"40\" autofocus"))
            }
            let wrong = try await client.post(try server.fields(["token": token, "code": TestServer.wrongCode]))
            #expect(wrong.problemCodes == ["captcha_wrong"])
            #expect(!wrong.text.contains("maxlength=\"40\" autofocus"))
            token = try #require(wrong.value(of: "token"))
            #expect(try Self.difficulty(token, server) == .easy)
            for expected in [Difficulty.easy, .normal, .normal] {
                let fields = try server.fields(["token": token, "code": TestServer.wrongCode])
                let answer = try await client.postJSON(fields)
                #expect(answer.jsonProblems == ["code: captcha_wrong"])
                token = try #require((answer.json["challenge"] as? [String: Any])?["token"] as? String)
                #expect(try Self.difficulty(token, server) == expected)
            }
        }
    }

    @Test("what the subnet refuses costs the source nothing")
    func subnet() async throws {
        let server = try await TestServer(["easyRate": "1/1h"])
        let site = try await server.moderation.site("demo")
        func isLimited(_ host: Int) throws -> Bool {
            let visitor = server.moderation.visitor(address: "192.0.2.\(host)")
            if case .limited = try server.moderation.easierChallenge(for: visitor, at: site) { return true }
            return false
        }
        for host in 1...8 { #expect(try !isLimited(host)) }
        #expect(try isLimited(9))
        // An eighth of an hour: the subnet has one again, and it is the ninth's first.
        server.clock.advance(by: 451)
        #expect(try !isLimited(9))
        #expect(try isLimited(9))
    }

    @Test("a program asks for one in JSON, and is told the same in codes")
    func api() async throws {
        let server = try await TestServer(["easyRate": "1/1h"])
        let path = "/v1/sites/demo/challenges"
        try await server.run { client in
            for body in ["", "{}"] {
                let response = try await client.post(body, to: path, type: "application/json")
                #expect(response.status == .created)
                let token = try #require(response.json["token"] as? String)
                #expect(try Self.difficulty(token, server) == .normal)
            }
            let easy = try await client.postJSON(["difficulty": "easy"], to: path)
            #expect(easy.status == .created)
            #expect(try Self.difficulty(try #require(easy.json["token"] as? String), server) == .easy)
            let second = try await client.postJSON(["difficulty": "easy"], to: path, headers: [.acceptLanguage: "en"])
            #expect(second.status == .tooManyRequests)
            #expect(second.headers[.retryAfter] == "3600")
            #expect(second.json["code"] as? String == "easier_limited")
            #expect((second.json["detail"] as? String)?.contains("in 60 minutes") == true)
            for difficulty in ["normal", "hard", "EASY", "0"] {
                let response = try await client.postJSON(["difficulty": difficulty], to: path)
                #expect(response.status == .badRequest)
                #expect(response.json["code"] as? String == "invalid_parameter")
            }
            #expect(try await client.post("{", to: path, type: "application/json").status == .badRequest)
            #expect(try await client.post("x", to: path, type: "text/plain").status == .unsupportedMediaType)
        }
    }

    @Test("a long wait is told in hours", arguments: [("en", "in 24 hours"), ("vi", "sau 24 giờ")])
    func hours(language: String, told: String) async throws {
        let server = try await TestServer(["easyRate": "1/1d", "locale": language])
        let fields = try server.fields(["fresh": "easy"])
        try await server.run { client in
            #expect(try await client.post(fields).status == .ok)
            let second = try await client.post(fields)
            #expect(second.status == .tooManyRequests)
            #expect(second.text.contains(told))
        }
    }

    @Test("a cached page gets an easy picture, and the usual one when it has had its share")
    func cookie() async throws {
        let server = try await TestServer(["easyRate": "1/1h", "difficulty": "hard"])
        try await server.run { client in
            for expected in [Difficulty.easy, .hard] {
                let response = try await client.get("/captcha.png?site=demo&difficulty=easy")
                #expect(response.status == .ok)
                #expect(response.headers[.contentType] == "image/png")
                let cookie = try #require(response.headers[.setCookie])
                let token = cookie.drop { $0 != "=" }.dropFirst().prefix { $0 != ";" && $0 != "." }
                #expect(try Self.difficulty(String(token), server) == expected)
            }
            #expect(try await client.get("/captcha.png?site=demo&difficulty=hard").status == .badRequest)
        }
    }

    @Test("where all pictures are easy, none easier is offered, and none is counted")
    func alwaysEasy() async throws {
        let server = try await TestServer(["difficulty": "easy", "easyRate": "1/1h"])
        try await server.run { client in
            #expect(try await !client.get("/demo/thread?key=/a").text.contains("value=\"easy\""))
            let thread = try await client.get("/v1/sites/demo/comments?thread=/a")
            #expect((thread.json["policy"] as? [String: Any])?["easier"] as? Bool == false)
            for _ in 0..<3 {
                let response = try await client.postJSON(["difficulty": "easy"], to: "/v1/sites/demo/challenges")
                #expect(response.status == .created)
            }
        }
    }
}
