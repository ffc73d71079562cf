import Foundation
import HTTPTypes
import HummingbirdTesting
import Moderation
import NIOCore
import Testing

struct PictureTests {
    @Test("a token always has the same picture, which may be kept; another token has another")
    func pure() async throws {
        let server = try await TestServer()
        let tokens = try (0..<2).map { _ in try server.challenge().token }
        try await server.run { client in
            let first = try await client.get("/captcha/\(tokens[0]).png")
            #expect(first.status == .ok)
            #expect(first.headers[.contentType] == "image/png")
            #expect(first.headers[.cacheControl] == "private, max-age=600, immutable")
            #expect(first.headers[.setCookie] == nil)
            // Signature, then width 240 and height 80 at the beginning of the first chunk.
            let bytes = Array(first.body.readableBytesView)
            #expect(Array(bytes.prefix(8)) == [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
            #expect(Array(bytes.dropFirst(16).prefix(8)) == [0, 0, 0, 240, 0, 0, 0, 80])
            #expect(try await client.get("/captcha/\(tokens[0]).png").body == first.body)
            #expect(try await client.get("/captcha/\(tokens[1]).png").body != first.body)
        }
    }

    @Test("looking at a picture uses nothing up; an expired one is gone")
    func expired() async throws {
        let server = try await TestServer()
        let fields = try server.fields()
        let path = "/captcha/\(try #require(fields["token"])).png"
        try await server.run { client in
            let first = try await client.get(path)
            #expect(first.status == .ok)
            #expect(try await client.post(fields).status == .seeOther)
            #expect(try await client.get(path).body == first.body)
            server.clock.advance(by: 600)
            #expect(try await client.get(path).status == .gone)
        }
    }

    @Test(
        "what is no token has no picture",
        arguments: ["x", "AAAA", "<script>", "%00", String(repeating: "A", count: 3000)]
    )
    func broken(token: String) async throws {
        let server = try await TestServer()
        try await server.run { client in
            let response = try await client.get("/captcha/\(token).png")
            #expect(response.status == .badRequest)
            #expect(try await client.get("/captcha/\(token)").status == .notFound)
            #expect(try await client.get("/captcha/\(token).wav").status == .badRequest)
            #expect(try await client.get("/captcha/\(token).mp3").status == .notFound)
        }
    }

    @Test("a program gets a challenge as JSON: token, picture, expiry")
    func challenge() async throws {
        let server = try await TestServer()
        try await server.run { client in
            let response = try await client.send(.post, "/v1/sites/demo/challenges")
            #expect(response.status == .created)
            #expect(response.headers[.cacheControl] == "no-store")
            let token = try #require(response.json["token"] as? String)
            #expect(response.json["expires"] as? String == "2027-01-15T08:10:00Z")
            #expect(try await client.get(try #require(response.json["image"] as? String)).status == .ok)
            let fields = try server.fields(["token": token, "code": try server.answer(token)])
            #expect(try await client.postJSON(fields).status == .created)
            #expect(try await client.send(.post, "/v1/sites/khac/challenges").status == .notFound)
        }
    }

    @Test("asking for another picture keeps everything typed and uses nothing up")
    func fresh() async throws {
        let server = try await TestServer()
        let fields = try server.fields(["name": "", "parent": "7", "threadTitle": "Hội nghị"])
        try await server.run { client in
            let response = try await client.post(fields.merging(["fresh": "1"]) { $1 })
            #expect(response.status == .ok)
            #expect(response.problemCodes.isEmpty)
            response.expectFilled(with: fields)
            #expect(response.value(of: "code") == "")
            let token = try #require(response.value(of: "token"))
            #expect(token != fields["token"])
            #expect(response.text.contains("src=\"/captcha/\(token).png\""))
            #expect(try await server.stored().isEmpty)
            let old = try server.fields(["token": fields["token"], "code": fields["code"]])
            #expect(try await client.post(old).status == .seeOther)
        }
    }
}
