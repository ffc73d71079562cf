import Captcha
import Foundation
import HTTPTypes
import HummingbirdTesting
import Moderation
import ModerationServer
import NIOCore
import Testing

/// The challenge for the ear.
struct SoundTests {
    private static func isWave(_ response: TestResponse) -> Bool {
        let bytes = Array(response.body.readableBytesView)
        return bytes.starts(with: "RIFF".utf8) && bytes.dropFirst(8).starts(with: "WAVE".utf8)
    }

    @Test("a token has one sound, which may be cached, and whose digits are taken for the code")
    func sound() async throws {
        let server = try await TestServer()
        let token = try server.challenge().token
        let challenge = try server.moderation.challenges.open(token, site: nil, now: server.clock.now)
        let digits = server.moderation.challenges.spokenAnswer(of: challenge, in: .vietnamese)
        try await server.run { client in
            let first = try await client.get("/captcha/\(token).wav")
            #expect(first.status == .ok)
            #expect(first.headers[.contentType] == "audio/wav")
            #expect(first.headers[.cacheControl] == "private, max-age=600, immutable")
            #expect(first.headers[.acceptRanges] == "bytes")
            #expect(first.headers[.contentDisposition] == nil)
            #expect(first.headers[.setCookie] == nil)
            #expect(Self.isWave(first))
            #expect((1000...80_000).contains(first.body.readableBytes))
            #expect(try await client.get("/captcha/\(token).wav").body == first.body)
            let kept = try await client.get("/captcha/\(token).wav?download=1")
            #expect(kept.headers[.contentDisposition] == "attachment; filename=\"captcha.wav\"")
            #expect(kept.body == first.body)
            let posted = try await client.post(try server.fields(["token": token, "code": digits]))
            #expect(posted.status == .seeOther)
            server.clock.advance(by: 600)
            #expect(try await client.get("/captcha/\(token).wav").status == .gone)
        }
    }

    @Test("it speaks the site's language")
    func language() async throws {
        let server = try await TestServer()
        let token = try server.challenge().token
        let challenge = try server.moderation.challenges.open(token, site: nil, now: server.clock.now)
        try await server.run { client in
            for (locale, language) in [("vi", SpokenLanguage.vietnamese), ("en", .english)] {
                try await server.set(["locale": locale])
                let expected = try server.moderation.challenges.sound(of: challenge, in: language)
                #expect(Array(try await client.get("/captcha/\(token).wav").body.readableBytesView) == expected)
            }
            let strange = try server.challenge(site: "khac").token
            #expect(try await client.get("/captcha/\(strange).wav").status == .notFound)
        }
    }

    @Test(
        "a player gets the part that it asks for",
        arguments: [
            ("bytes=0-", 0, nil), ("bytes=0-99", 0, 100), ("bytes=44-143", 44, 100), ("bytes=10-10", 10, 1),
            ("bytes=5-99999999", 5, nil), ("bytes=-1", -1, nil), ("bytes=-500", -500, nil),
        ] as [(String, Int, Int?)]
    )
    func part(range: String, start: Int, count: Int?) async throws {
        let server = try await TestServer()
        let token = try server.challenge().token
        try await server.run { client in
            let whole = Array(try await client.get("/captcha/\(token).wav").body.readableBytesView)
            let response = try await client.get("/captcha/\(token).wav", headers: [.range: range])
            let first = start < 0 ? whole.count + start : start
            let end = count.map { first + $0 } ?? whole.count
            #expect(response.status == .partialContent)
            #expect(response.headers[.contentRange] == "bytes \(first)-\(end - 1)/\(whole.count)")
            #expect(Array(response.body.readableBytesView) == Array(whole[first..<end]))
        }
    }

    @Test("who listens too often, even to parts, is told when he may again; others are not concerned")
    func limited() async throws {
        let server = try await TestServer(["soundRate": "2/1h"])
        let token = try server.challenge().token
        try await server.run { client in
            #expect(
                try await client.get("/captcha/\(token).wav", headers: [.range: "bytes=1-"]).status == .partialContent
            )
            #expect(try await client.get("/captcha.wav?site=demo").status == .ok)
            for path in ["/captcha/\(token).wav", "/captcha.wav?site=demo"] {
                let refused = try await client.get(path)
                #expect(refused.status == .tooManyRequests)
                #expect(refused.headers[.retryAfter] == "1800")
                #expect(refused.text.contains("Vui lòng dùng mã trong hình, hoặc nghe tiếp sau 30 phút."))
            }
            #expect(try await client.get("/captcha/\(token).png").status == .ok)
            server.clock.advance(by: 1800)
            let next = try server.challenge().token
            #expect(try await client.get("/captcha/\(next).wav").status == .ok)
        }
        let site = try await server.moderation.site("demo")
        let neighbour = server.moderation.visitor(address: "203.0.113.9")
        #expect(server.moderation.waitForSound(of: neighbour, at: site) == nil)
    }

    @Test("what is no range is answered with the whole, what lies behind the end with 416")
    func noPart() async throws {
        let server = try await TestServer()
        let token = try server.challenge().token
        try await server.run { client in
            let whole = try await client.get("/captcha/\(token).wav").body
            for range in [
                "bytes", "bytes=", "bytes=-", "bytes=a-b", "bytes=5-2", "bytes=0-1,3-4", "items=0-1", "bytes=+1-2",
                "bytes=1-2-3", "bytes=99999999999999999999-",
            ] {
                let response = try await client.get("/captcha/\(token).wav", headers: [.range: range])
                #expect(response.status == .ok, "\(range)")
                #expect(response.body == whole, "\(range)")
            }
            for range in ["bytes=99999999-", "bytes=-0", "bytes=\(whole.readableBytes)-"] {
                let response = try await client.get("/captcha/\(token).wav", headers: [.range: range])
                #expect(response.status == .rangeNotSatisfiable, "\(range)")
                #expect(response.headers[.contentRange] == "bytes */\(whole.readableBytes)", "\(range)")
            }
        }
    }

    @Test("a cached page hears the newest of its cookie's challenges")
    func cookie() async throws {
        let server = try await TestServer()
        let tokens = try (0..<2).map { _ in try server.challenge().token }
        try await server.run { client in
            let cookie: HTTPFields = [.cookie: "duyet-demo=\(tokens.joined(separator: "."))"]
            let response = try await client.get("/captcha.wav?site=demo", headers: cookie)
            #expect(response.status == .ok)
            #expect(response.headers[.cacheControl] == "no-store")
            #expect(response.headers[.setCookie] == nil)
            let own = try await client.get("/captcha/\(tokens[0]).wav")
            #expect(response.body == own.body)
        }
    }

    /// The token of a `Set-Cookie` header of this name.
    private static func token(_ response: TestResponse, cookie: String) throws -> String {
        let header = try #require(response.headers[.setCookie])
        try #require(header.hasPrefix("\(cookie)="))
        return String(header.dropFirst(cookie.utf8.count + 1).prefix { $0 != ";" && $0 != "." })
    }

    @Test("without a good token in its cookie a page hears a new challenge, whose digits are taken")
    func withoutCookie() async throws {
        let server = try await TestServer()
        let foreign = try server.challenge(site: "khac").token
        let old = try server.challenge().token
        server.clock.advance(by: 600)
        try await server.run { client in
            let values = ["", "abc", foreign, old]
            let cookies = ["", "duyet-khac=abc"] + values.map { "duyet-demo=\($0)" }
            for (number, cookie) in cookies.enumerated() {
                let response = try await client.get("/captcha.wav?site=demo", headers: [.cookie: cookie])
                #expect(response.status == .ok)
                #expect(response.headers[.cacheControl] == "no-store")
                #expect(Self.isWave(response))
                let token = try Self.token(response, cookie: "duyet-demo.sound")
                #expect(try await client.get("/captcha/\(token).wav").body == response.body)
                // Asked for again, as players do, it is the same.
                let kept: HTTPFields = [.cookie: "\(cookie); duyet-demo.sound=\(token)"]
                let again = try await client.get("/captcha.wav?site=demo", headers: kept)
                #expect(again.body == response.body)
                #expect(again.headers[.setCookie] == nil)
                let challenge = try server.moderation.challenges.open(token, site: nil, now: server.clock.now)
                let digits = server.moderation.challenges.spokenAnswer(of: challenge, in: .vietnamese)
                let content = "Ý kiến số \(number), đủ dài để khác nhau."
                let fields = try server.fields(["token": nil, "code": digits, "content": content])
                #expect(try await client.post(fields, headers: kept).status == .seeOther)
            }
            #expect(try await client.get("/captcha.wav").status == .badRequest)
            #expect(try await client.get("/captcha.wav?site=khac").status == .notFound)
        }
    }

    @Test("a picture and a sound that are asked for at once are both good", arguments: [true, false])
    func atOnce(isHeard: Bool) async throws {
        let server = try await TestServer()
        try await server.run { client in
            let picture = try Self.token(try await client.get("/captcha.png?site=demo"), cookie: "duyet-demo")
            let sound = try Self.token(try await client.get("/captcha.wav?site=demo"), cookie: "duyet-demo.sound")
            let cookie: HTTPFields = [.cookie: "duyet-demo=\(picture); duyet-demo.sound=\(sound)"]
            let code = try server.answer(isHeard ? sound : picture)
            let fields = try server.fields(["token": nil, "code": code])
            #expect(try await client.post(fields, headers: cookie).status == .seeOther)
        }
    }

    @Test("the picture of a cached page is not put off until it is seen")
    func eager() async throws {
        let server = try await TestServer()
        try await server.run { client in
            let page = try await client.get("/demo/thread?key=/a")
            #expect(page.text.contains("<img id=\"duyet-captcha\""))
            #expect(!page.text.contains("loading=\"lazy\""))
        }
    }

    @Test("every form has the sound and its download, and the challenge names it", arguments: ["vi", "en"])
    func forms(locale: String) async throws {
        let server = try await TestServer(["locale": locale])
        let label = locale == "vi" ? "Nghe mã kiểm tra" : "Listen to the check code"
        try await server.run { client in
            let cached = try await client.get("/demo/thread?key=/a")
            #expect(
                cached.text.contains("src=\"/captcha.wav?site=demo\" controls preload=\"none\" aria-label=\"\(label)")
            )
            #expect(cached.text.contains("href=\"/captcha.wav?site=demo&amp;download=1\" download="))
            let framed = try await client.get("/demo/thread?key=/a&embed=1")
            let given = try await client.post(try server.fields(["code": TestServer.wrongCode]))
            for page in [framed, given] {
                let token = try #require(page.value(of: "token"))
                #expect(page.text.contains("<audio id=\"duyet-captcha-sound\" src=\"/captcha/\(token).wav\" controls"))
                #expect(page.text.contains("href=\"/captcha/\(token).wav?download=1\" download="))
                #expect(page.headers[.contentSecurityPolicy]?.contains("media-src 'self'") == true)
            }
            // What the element needs to name the language that is spoken, whichever it shows itself in.
            let thread = try await client.get("/v1/sites/demo/comments?thread=/a")
            #expect(thread.json["locale"] as? String == locale)
            let texts = try await client.get("/translations/\(locale).json")
            let other = locale == "vi" ? "đọc bằng tiếng Anh" : "spoken in Vietnamese"
            #expect((texts.json["captcha_sound_other"] as? String)?.hasSuffix(other) == true)
            let challenge = try await client.send(.post, "/v1/sites/demo/challenges")
            let token = try #require(challenge.json["token"] as? String)
            #expect(challenge.json["audio"] as? String == "/captcha/\(token).wav")
        }
    }
}
