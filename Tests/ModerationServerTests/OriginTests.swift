import Foundation
import HTTPTypes
import HummingbirdTesting
import Moderation
import ModerationServer
import Testing

struct OriginTests {
    @Test(
        "a form from a page that may not post is refused and given back; nothing is stored or used up",
        arguments: [
            "https://evil.example", "http://bao.example.vn", "https://bao.example.vn.evil.example",
            "https://bao.example.vn:8443", "",
        ]
    )
    func disallowed(origin: String) async throws {
        let server = try await TestServer()
        let fields = try server.fields()
        try await server.run { client in
            let response = try await client.post(fields, headers: [.origin: origin])
            #expect(response.status == .forbidden)
            #expect(response.text.contains("từ một trang chưa được phép"))
            response.expectFilled(with: fields)
            let api = try await client.postJSON(fields, headers: [.origin: origin])
            #expect(api.status == .forbidden)
            #expect(api.json["code"] as? String == "origin_forbidden")
            #expect(api.headers[.accessControlAllowOrigin] == nil)
            #expect(try await server.stored().isEmpty)
            #expect(try await client.post(fields).status == .seeOther)
        }
    }

    @Test(
        "a form from the site's own pages or ours is taken",
        arguments: [
            "https://bao.example.vn", "http://localhost", "https://localhost", "https://binhluan.example.vn", "null",
        ]
    )
    func allowed(origin: String) async throws {
        let configuration = ServerConfiguration(publicURL: "https://binhluan.example.vn")
        let server = try await TestServer(configuration: configuration)
        try await server.run { client in
            let response = try await client.post(try server.fields(), headers: [.origin: origin])
            #expect(response.status == .seeOther)
        }
        #expect(try await server.stored().count == 1)
    }

    @Test("a site's new origin counts from the moment it is set")
    func changed() async throws {
        let server = try await TestServer()
        try await server.run { client in
            let origin: HTTPFields = [.origin: "https://moi.example.vn"]
            #expect(try await client.post(try server.fields(), headers: origin).status == .forbidden)
            try await server.set(["origins": "https://bao.example.vn,https://moi.example.vn"])
            #expect(try await client.post(try server.fields(), headers: origin).status == .seeOther)
        }
    }
}
