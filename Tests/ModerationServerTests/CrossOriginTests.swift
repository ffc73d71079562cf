import Foundation
import HTTPTypes
import HummingbirdTesting
import Moderation
import Testing

/// What browsers are told about requests of other origins (CORS).
struct CrossOriginTests {
    private static let comments = "/v1/sites/demo/comments?thread=/a"

    @Test("pages of the site's origins may read the API's answers, refusals among them")
    func allowed() async throws {
        let server = try await TestServer()
        let headers: HTTPFields = [.origin: "https://bao.example.vn"]
        try await server.run { client in
            let answers = [
                try await client.get(Self.comments, headers: headers),
                try await client.get("/v1/sites/demo/comments", headers: headers),
                try await client.send(.post, "/v1/sites/demo/challenges", headers: headers),
                try await client.send(.delete, "/v1/sites/demo/comments", headers: headers),
                try await client.postJSON(try server.fields(["name": ""]), headers: headers),
                try await client.post("x", to: "/v1/sites/demo/comments", type: "text/plain", headers: headers),
            ]
            #expect(answers.map(\.status.code) == [200, 400, 201, 405, 422, 415])
            for answer in answers {
                #expect(answer.headers[.accessControlAllowOrigin] == "https://bao.example.vn")
                #expect(answer.headers[.accessControlExposeHeaders] == "ETag, Retry-After")
                #expect(answer.headers[.vary]?.hasSuffix("Origin") == true)
                #expect(answer.headers[.accessControlAllowCredentials] == nil)
            }
            #expect(answers[3].headers[.allow] == "GET, HEAD, POST, OPTIONS")
        }
    }

    @Test("pages of other origins are told nothing", arguments: ["https://evil.example", "null"])
    func others(origin: String) async throws {
        let server = try await TestServer()
        try await server.run { client in
            let response = try await client.get(Self.comments, headers: [.origin: origin])
            #expect(response.status == .ok)
            #expect(response.headers[.accessControlAllowOrigin] == nil)
            #expect(response.headers[.vary]?.hasSuffix("Origin") == true)
            let preflight = try await client.send(.options, Self.comments, headers: [.origin: origin])
            #expect(preflight.headers[.accessControlAllowOrigin] == nil)
            #expect(preflight.headers[.accessControlAllowMethods] == nil)
        }
    }

    @Test("a preflight says what may be sent")
    func preflight() async throws {
        let server = try await TestServer()
        try await server.run { client in
            for path in ["/v1/sites/demo/comments", "/v1/sites/demo/challenges"] {
                let response = try await client.send(.options, path, headers: [.origin: "https://bao.example.vn"])
                #expect(response.status == .noContent)
                #expect(response.headers[.accessControlAllowOrigin] == "https://bao.example.vn")
                #expect(response.headers[.accessControlAllowMethods] == "GET, HEAD, POST")
                #expect(response.headers[.accessControlAllowHeaders] == "Content-Type")
            }
            let unknown = try await client.send(
                .options,
                "/v1/sites/khac/comments",
                headers: [.origin: "https://bao.example.vn"]
            )
            #expect(unknown.status == .notFound)
        }
    }
}
