import Foundation
import HTTPTypes
import HummingbirdTesting
import Moderation
import Testing

struct SecurityHeadersTests {
    private static let referrerPolicy = "Referrer-Policy"

    @Test(
        "every answer forbids guessing of types, foreign content and framing by strangers",
        arguments: [
            "/demo/thread?key=/a", "/demo/thread?key=/a&embed=1", "/demo/thread", "/nothing", "/demo/comments",
            "/receipts/1-A", "/captcha.png?site=demo", "/captcha/x.png", "/embed.js", "/style.css", "/healthz",
            "/readyz",
            "/v1/sites/demo/comments?thread=/a", "/v1/nothing", "/portal", "/portal/plain", "/portal/embed", "/",
        ]
    )
    func everywhere(path: String) async throws {
        let server = try await TestServer()
        let referrerPolicy = try #require(HTTPField.Name(Self.referrerPolicy))
        try await server.run { client in
            let response = try await client.get(path)
            #expect(response.headers[.xContentTypeOptions] == "nosniff")
            #expect(response.headers[referrerPolicy] != nil)
            #expect(response.headers[.cacheControl] != nil)
            let policy = try #require(response.headers[.contentSecurityPolicy])
            #expect(policy.hasPrefix("default-src 'none'"))
            #expect(policy.contains("frame-ancestors"))
            #expect(!policy.contains("unsafe-eval"))
            #expect(!policy.contains("*"))
        }
    }

    @Test("a site's pages may be framed by its own origins, as they are now; others by nobody")
    func framing() async throws {
        let server = try await TestServer()
        try await server.run { client in
            let pages = ["/demo/thread?key=/a", "/demo/thread?key=/a&embed=1"]
            for path in pages {
                let policy = try await client.get(path).headers[.contentSecurityPolicy]
                #expect(policy?.contains("frame-ancestors 'self' https://bao.example.vn;") == true)
                #expect(policy?.contains("form-action 'self' https://bao.example.vn;") == true)
                #expect(policy?.contains("script-src") == false)
            }
            try await server.set(["origins": "https://moi.example.vn"])
            for path in pages {
                let policy = try await client.get(path).headers[.contentSecurityPolicy]
                #expect(policy?.contains("frame-ancestors 'self' https://moi.example.vn;") == true)
            }
            let refused = try await client.post(try server.fields(["name": ""]))
            #expect(refused.headers[.contentSecurityPolicy]?.contains("https://moi.example.vn") == true)
            #expect(refused.headers[.cacheControl] == "no-store")
            let api = try await client.get("/v1/sites/demo/comments?thread=/a")
            #expect(api.headers[.contentSecurityPolicy] == "default-src 'none'; frame-ancestors 'none'")
        }
    }

    @Test("a receipt's address, which is a secret, goes to no other page")
    func receipt() async throws {
        let server = try await TestServer()
        let referrerPolicy = try #require(HTTPField.Name(Self.referrerPolicy))
        try await server.run { client in
            let posted = try await client.post(try server.fields())
            let receipt = try await client.get(try #require(posted.headers[.location]))
            #expect(receipt.status == .ok)
            #expect(receipt.headers[referrerPolicy] == "no-referrer")
            #expect(receipt.headers[.cacheControl] == "no-store")
        }
    }
}
