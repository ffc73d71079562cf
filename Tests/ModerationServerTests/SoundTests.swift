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
            server.clock.advance(by: 600)
            #expect(try await client.get("/captcha.wav?site=demo", headers: cookie).status == .gone)
        }
    }

    @Test("without a cookie there is nothing to read out, and the answer says what to do")
    func withoutCookie() async throws {
        let server = try await TestServer()
        try await server.run { client in
            for cookie in ["", "duyet-khac=abc", "duyet-demo="] {
                let response = try await client.get("/captcha.wav?site=demo", headers: [.cookie: cookie])
                #expect(response.status == .notFound)
                #expect(response.headers[.contentType] == "application/problem+json; charset=utf-8")
                #expect(response.json["code"] as? String == "no_challenge")
                #expect((response.json["detail"] as? String)?.contains("Vui lòng mở hình trước") == true)
            }
            // Whoever follows the link to download it reads a page.
            let page = try await client.get("/captcha.wav?site=demo&download=1", headers: [.accept: "text/html,*/*"])
            #expect(page.status == .notFound)
            #expect(page.headers[.contentType] == "text/html; charset=utf-8")
            #expect(page.text.contains("Vui lòng mở hình trước"))
            let broken = try await client.get("/captcha.wav?site=demo", headers: [.cookie: "duyet-demo=abc"])
            #expect(broken.status == .badRequest)
            let foreign = try server.challenge(site: "khac").token
            let other = try await client.get("/captcha.wav?site=demo", headers: [.cookie: "duyet-demo=\(foreign)"])
            #expect(other.status == .badRequest)
            #expect(try await client.get("/captcha.wav").status == .badRequest)
            #expect(try await client.get("/captcha.wav?site=khac").status == .notFound)
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
            let challenge = try await client.send(.post, "/v1/sites/demo/challenges")
            let token = try #require(challenge.json["token"] as? String)
            #expect(challenge.json["audio"] as? String == "/captcha/\(token).wav")
        }
    }
}
