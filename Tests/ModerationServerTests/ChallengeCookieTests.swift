import Foundation
import HTTPTypes
import HummingbirdTesting
import Moderation
import ModerationServer
import NIOCore
import Testing

/// The way of a cached page: the picture's own request sets the token in a cookie.
struct ChallengeCookieTests {
    @Test("the picture for a cached page sets its token in a cookie, and the form needs no token field")
    func cookie() async throws {
        let server = try await TestServer()
        try await server.run { client in
            let page = try await client.get("/demo/thread?key=/bai-viet/1")
            #expect(page.text.contains("src=\"/captcha.png?site=demo\""))
            #expect(page.value(of: "token") == "")

            let picture = try await client.get("/captcha.png?site=demo")
            #expect(picture.status == .ok)
            #expect(picture.headers[.contentType] == "image/png")
            #expect(picture.headers[.cacheControl] == "no-store")
            #expect(picture.body.readableBytesView.starts(with: [0x89, 0x50, 0x4E, 0x47]))
            let cookie = try #require(picture.headers[.setCookie])
            for attribute in ["HttpOnly", "SameSite=Lax", "Path=/", "Max-Age=600"] {
                #expect(cookie.contains(attribute))
            }
            #expect(!cookie.contains("Secure"))

            let tokens = Self.tokens(cookie)
            #expect(tokens.count == 1)
            let code = try server.answer(tokens[0])
            let fields = try server.fields(["token": "", "code": code])
            #expect(try await client.post(fields).problemCodes == ["captcha_invalid"])
            #expect(try await client.post(fields, headers: Self.header(tokens)).status == .seeOther)
        }
        #expect(try await server.stored().count == 1)
    }

    @Test("articles open side by side do not take each other's picture: the last three count")
    func sideBySide() async throws {
        let server = try await TestServer()
        try await server.run { client in
            var tokens: [String] = []
            var given: [String] = []
            for _ in 0..<4 {
                let picture = try await client.get("/captcha.png?site=demo", headers: Self.header(tokens))
                tokens = Self.tokens(try #require(picture.headers[.setCookie]))
                given.append(tokens[0])
            }
            #expect(tokens == [given[3], given[2], given[1]])
            for (number, token) in given.enumerated() {
                let fields = try server.fields([
                    "token": nil, "code": try server.answer(token),
                    "content": "Ý kiến số \(number), đủ dài để khác nhau.",
                ])
                let response = try await client.post(fields, headers: Self.header([given[3], given[2], given[1]]))
                // The first, pushed out of the cookie, is a wrong code for the others and uses them up.
                #expect(response.problemCodes == (number == 0 ? ["captcha_wrong"] : ["captcha_spent"]))
            }
        }
        #expect(try await server.stored().isEmpty)
    }

    @Test("any of the cookie's tokens whose answer was typed is taken, and the others stay good")
    func anyOfThem() async throws {
        let server = try await TestServer()
        let tokens = try (0..<3).map { _ in try server.challenge().token }
        try await server.run { client in
            for (number, token) in tokens.reversed().enumerated() {
                let fields = try server.fields([
                    "token": nil, "code": try server.answer(token),
                    "content": "Ý kiến số \(number), đủ dài để khác nhau.",
                ])
                #expect(try await client.post(fields, headers: Self.header(tokens)).status == .seeOther)
            }
        }
        #expect(try await server.stored().count == 3)
    }

    @Test("behind an address with https the cookie is only sent encrypted")
    func secure() async throws {
        let configuration = ServerConfiguration(publicURL: "https://binhluan.example.vn")
        let server = try await TestServer(configuration: configuration)
        try await server.run { client in
            let cookie = try await client.get("/captcha.png?site=demo").headers[.setCookie]
            #expect(cookie?.contains("Secure") == true)
        }
    }

    @Test("a cookie that is not ours is passed over", arguments: ["", "...", "abc.def", "\u{22}x\u{22}"])
    func broken(value: String) async throws {
        let server = try await TestServer()
        try await server.run { client in
            let fields = try server.fields(["token": nil])
            let response = try await client.post(fields, headers: [.cookie: "duyet-demo=\(value)"])
            #expect(response.status == .unprocessableContent)
            #expect(response.problemCodes == ["captcha_invalid"])
            response.expectFilled(with: fields)
        }
    }

    private static func header(_ tokens: [String]) -> HTTPFields {
        tokens.isEmpty ? [:] : [.cookie: "other=1; duyet-demo=\(tokens.joined(separator: "."))"]
    }

    /// The tokens of a `Set-Cookie` header.
    private static func tokens(_ header: String) -> [String] {
        let value = header.drop { $0 != "=" }.dropFirst().prefix { $0 != ";" }
        return value.split(separator: ".").map(String.init)
    }
}
