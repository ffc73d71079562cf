import Foundation
import HTTPTypes
import HummingbirdTesting
import ModerationServer
import Testing

struct CachePoisoningTests {
    private static let kept = [
        "/demo/thread?key=/bai-viet/1", "/demo/thread?key=/bai-viet/1&embed=1",
        "/v1/sites/demo/comments?thread=/bai-viet/1",
        "/embed.js", "/style.css", "/portal/plain",
    ]

    @Test("what may be kept by a cache for others does not depend on anything that a request adds", arguments: kept)
    func headers(path: String) async throws {
        let server = try await TestServer()
        try await server.run { client in
            #expect(try await client.post(try server.fields()).status == .seeOther)
            try await server.approve(1)
            let plain = try await client.get(path)
            guard plain.headers[.cacheControl]?.contains("no-store") == false else { return }
            for (name, value) in [
                ("X-Forwarded-Host", "evil.example"), ("X-Forwarded-Proto", "http"), ("X-Forwarded-Prefix", "/evil"),
                ("X-Original-URL", "/evil"), ("X-Rewrite-URL", "/evil"), ("Forwarded", "host=evil.example"),
                ("Accept-Language", "en"), ("User-Agent", "evil"), ("Cookie", "duyet-demo=evil"),
                ("Referer", "https://evil.example/"), ("X-HTTP-Method-Override", "POST"),
                ("Origin", "https://evil.example"),
                ("Origin", "https://bao.example.vn"),
            ] {
                let response = try await client.get(path, headers: [try #require(HTTPField.Name(name)): value])
                #expect(response.text == plain.text, "\(name)")
                #expect(response.status == plain.status)
                // Only for the origin itself, which a cache then has to tell apart.
                let isNamed = response.headers[.accessControlAllowOrigin]?.contains("//") == true
                #expect(!isNamed || response.headers[.vary]?.contains("Origin") == true, "\(name)")
                #expect(response.headers[.accessControlAllowOrigin] != "https://evil.example")
                #expect(response.headers[.setCookie] == nil)
            }
        }
    }

    @Test("an address of a site's page is never made of the request's host")
    func host() async throws {
        let server = try await TestServer()
        let forwarded = try #require(HTTPField.Name("X-Forwarded-Host"))
        try await server.run(.live) { client in
            for path in Self.kept + ["/portal", "/portal/embed"] {
                let response = try await client.get(path, headers: [forwarded: "evil.example"])
                #expect(!response.text.contains("evil.example"), "\(path)")
            }
        }
    }

    @Test(
        "what is one visitor's alone is kept by nobody",
        arguments: ["/captcha.png?site=demo", "/receipts/1-A", "/readyz"]
    )
    func privateAnswers(path: String) async throws {
        let server = try await TestServer()
        try await server.run { client in
            let policy = try await client.get(path).headers[.cacheControl]
            #expect(policy?.contains("no-store") == true || policy?.contains("private") == true, "\(policy ?? "none")")
        }
    }
}
