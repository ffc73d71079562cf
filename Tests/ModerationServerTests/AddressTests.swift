import Foundation
import HTTPTypes
import HummingbirdTesting
import Moderation
import NIOCore
import Testing

/// Addresses and methods that are not there.
struct AddressTests {
    @Test(
        "a wrong method is 405 and names the right ones",
        arguments: [
            ("/demo/comments", HTTPRequest.Method.get, "POST, OPTIONS"), ("/demo/comments", .put, "POST, OPTIONS"),
            ("/demo/thread", .post, "GET, HEAD, OPTIONS"), ("/demo/thread", .delete, "GET, HEAD, OPTIONS"),
            ("/receipts/1-A", .post, "GET, HEAD, OPTIONS"), ("/captcha.png", .post, "GET, HEAD, OPTIONS"),
            ("/captcha/x.png", .post, "GET, HEAD, OPTIONS"), ("/healthz", .post, "GET, HEAD, OPTIONS"),
            ("/readyz", .post, "GET, HEAD, OPTIONS"), ("/embed.js", .post, "GET, HEAD, OPTIONS"),
            ("/v1/sites/demo/comments", .delete, "GET, HEAD, POST, OPTIONS"),
            ("/v1/sites/demo/challenges", .get, "POST, OPTIONS"),
        ] as [(String, HTTPRequest.Method, String)]
    )
    func wrongMethod(path: String, method: HTTPRequest.Method, allowed: String) async throws {
        let server = try await TestServer()
        try await server.run { client in
            let response = try await client.send(method, path)
            #expect(response.status == .methodNotAllowed)
            #expect(response.headers[.allow] == allowed)
            if path.hasPrefix("/v1/") { #expect(response.json["code"] as? String == "method_not_allowed") }
            let options = try await client.send(.options, path)
            #expect(options.status == .noContent)
            #expect(options.headers[.allow] == allowed)
        }
    }

    @Test("HEAD answers like GET without the body")
    func head() async throws {
        let server = try await TestServer()
        try await server.run { client in
            let head = try await client.send(.head, "/demo/thread?key=/a")
            let get = try await client.get("/demo/thread?key=/a")
            #expect(head.status == .ok)
            #expect(head.headers[.eTag] == get.headers[.eTag])
            #expect(head.body.readableBytes == 0)
        }
    }

    @Test("what is not there is 404, as a page for people and as a problem for programs")
    func notThere() async throws {
        let server = try await TestServer()
        try await server.run { client in
            for path in [
                "/nothing", "/demo/nothing", "/khac/thread?key=/a", "/demo/thread?key=%E2%80%AE",
                "/captcha.png?site=khac",
                "/captcha/abc", "/v1/nothing",
            ] {
                let response = try await client.get(path)
                #expect(response.status == .notFound, "\(path)")
                #expect(
                    response.headers[.contentType]?.hasPrefix(
                        path.hasPrefix("/v1/") ? "application/problem" : "text/html"
                    ) == true
                )
            }
            let posted = try await client.post(try server.fields(), to: "/khac/comments")
            #expect(posted.status == .notFound)
            #expect(posted.text.contains("Không có trang nào mang tên này ở đây"))
            for path in [
                "/v1/sites/khac/comments?thread=/a",
                "/v1/sites/demo/comments?thread=\(String(repeating: "a", count: 513))",
            ] {
                let response = try await client.get(path)
                #expect(response.status == .notFound)
                #expect(["unknown_site", "unknown_thread"].contains(response.json["code"] as? String))
            }
        }
        #expect(try await server.stored().isEmpty)
    }

    @Test("a missing or broken parameter is 400 and named")
    func parameters() async throws {
        let server = try await TestServer()
        try await server.run { client in
            for (path, code) in [
                ("/v1/sites/demo/comments", "missing_parameter"),
                ("/v1/sites/demo/comments?thread=", "missing_parameter"),
                ("/v1/sites/demo/comments?thread=/a&limit=0", "invalid_parameter"),
                ("/v1/sites/demo/comments?thread=/a&limit=101", "invalid_parameter"),
                ("/v1/sites/demo/comments?thread=/a&after=x", "invalid_parameter"),
                ("/v1/sites/demo/comments?thread=/a&after=-1", "invalid_parameter"),
            ] {
                let response = try await client.get(path)
                #expect(response.status == .badRequest, "\(path)")
                #expect(response.json["code"] as? String == code, "\(path)")
            }
            for path in ["/demo/thread", "/demo/thread?key=", "/captcha.png", "/demo/thread?key=/a&after=x"] {
                #expect(try await client.get(path).status == .badRequest, "\(path)")
            }
        }
    }

    @Test("an article that nobody has commented yet is an empty thread, not an error")
    func emptyThread() async throws {
        let server = try await TestServer()
        try await server.run { client in
            let page = try await client.get("/demo/thread?key=/chua-ai-viet")
            #expect(page.status == .ok)
            #expect(page.text.contains("Chưa có bình luận nào"))
            let json = try await client.get("/v1/sites/demo/comments?thread=/chua-ai-viet").json
            #expect((json["comments"] as? [Any])?.isEmpty == true)
            #expect((json["thread"] as? [String: Any])?["count"] as? Int == 0)
        }
    }
}
