import Foundation
import HTTPTypes
import HummingbirdTesting
import Moderation
import ModerationServer
import Testing

/// Forms that another page makes a visitor's browser send.
struct ForgedRequestTests {
    private static let evil: HTTPFields = [.origin: "https://evil.example"]

    @Test("a comment from a foreign page is refused, with every kind of body that a form can send")
    func comment() async throws {
        let server = try await TestServer()
        let fields = try server.fields()
        let json = String(decoding: try JSONEncoder().encode(fields), as: UTF8.self)
        try await server.run { client in
            #expect(try await client.post(fields, headers: Self.evil).status == .forbidden)
            let multipart = try await client.post(
                "--b\r\nContent-Disposition: form-data; name=\"name\"\r\n\r\nAn\r\n--b--\r\n",
                type: "multipart/form-data; boundary=b",
                headers: Self.evil
            )
            #expect(multipart.status == .forbidden)
            for path in ["/demo/comments", "/v1/sites/demo/comments"] {
                let plain = try await client.post(json, to: path, type: "text/plain", headers: Self.evil)
                #expect([403, 415].contains(plain.status.code))
            }
            #expect(try await server.stored().isEmpty)
        }
    }

    @Test("an appeal from a foreign page is refused, even where somebody knows the receipt")
    func appeal() async throws {
        let server = try await TestServer(["captcha": "off"])
        try await server.run { client in
            let receipt = try #require(try await client.post(try server.fields()).headers[.location])
            _ = try await server.decide(1, .rejected, reason: "advertising")
            let forged = try await client.post(
                ["message": "Tôi xin rút lại."],
                to: "\(receipt)/appeal",
                headers: Self.evil
            )
            #expect(forged.status == .forbidden)
            let visitors = try #require(server.visitors)
            let appeal = try await visitors.appeal(ofComment: 1)
            #expect(appeal == nil)
            let own = try await client.post(["message": "Xin xem lại."], to: "\(receipt)/appeal")
            #expect(own.status == .seeOther)
        }
    }

    @Test("no address changes anything when it is only read", arguments: ["GET", "HEAD"])
    func reading(name: String) async throws {
        let server = try await TestServer()
        let method = try #require(HTTPRequest.Method(name))
        let query = try server.fields().map {
            "\($0.key)=\($0.value.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? "")"
        }
        .joined(separator: "&")
        try await server.run { client in
            for path in ["/demo/comments", "/v1/sites/demo/challenges", "/receipts/1-A/appeal"] {
                let status = try await client.send(method, "\(path)?\(query)").status
                #expect([404, 405].contains(status.code), "\(path)")
            }
            #expect(try await server.stored().isEmpty)
        }
    }
}
