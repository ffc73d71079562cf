import Foundation
import HTTPTypes
import HummingbirdTesting
import Moderation
import ModerationServer
import Testing

struct DemoTests {
    @Test("the demo's plain article has comments and a form that posts to us, and brings the reader back")
    func plain() async throws {
        let server = try await TestServer()
        try await server.run { client in
            let article = try await client.get("/portal/plain")
            #expect(article.status == .ok)
            #expect(article.value(of: "thread") == "/portal/plain")
            let picture = try await client.get("/captcha.png?site=demo")
            let cookie = try #require(picture.headers[.setCookie]).prefix { $0 != ";" }
            let token = try #require(cookie.split(separator: "=").last)
            let fields = try server.fields([
                "thread": "/portal/plain", "token": "", "code": try server.answer(String(token)),
                "return": article.value(of: "return"),
            ])
            #expect(try await client.post(fields, headers: [.cookie: String(cookie)]).status == .seeOther)
            try await server.approve(1)
            #expect(try await client.get("/portal/plain").text.contains("id=\"comment-1\""))
            let reply = try await client.get("/portal/plain?reply=1")
            #expect(reply.value(of: "parent") == "1")
            #expect(try await client.get("/portal/plain?reply=9").value(of: "parent") == "")
        }
    }

    @Test("the demo's other article shows the element")
    func embed() async throws {
        let server = try await TestServer()
        try await server.run { client in
            let article = try await client.get("/portal/embed")
            #expect(article.status == .ok)
            #expect(article.text.contains("/embed.js"))
            #expect(article.headers[.contentSecurityPolicy]?.contains("script-src 'self'") == true)
            #expect(try await client.get("/").headers[.location] == "/portal")
            #expect(try await client.get("/portal/").status == .ok)
        }
    }

    @Test("where it is not asked for there is no demo")
    func off() async throws {
        let server = try await TestServer(configuration: ServerConfiguration(demo: false))
        try await server.run { client in
            for path in ["/", "/portal/", "/portal/plain", "/portal/embed"] {
                let response = try await client.get(path)
                #expect(response.status == .notFound, "\(path)")
            }
        }
    }
}
