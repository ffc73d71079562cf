import Foundation
import HTTPTypes
import HummingbirdTesting
import Moderation
import ModerationServer
import NIOCore
import Testing

struct BodyEncodingTests {
    private static let multipart = "multipart/form-data; boundary=duyet"

    @Test("urlencoded, multipart and JSON bring in the same comment")
    func formats() async throws {
        let server = try await TestServer()
        try await server.run { client in
            #expect(try await client.post(try server.fields(["content": "Bằng biểu mẫu thường."])).status == .seeOther)
            let parts = try server.fields(["content": "Bằng multipart.\r\nHai dòng."])
            let posted = try await client.post(Self.multipartBody(parts), type: Self.multipart)
            #expect(posted.status == .seeOther)
            let json = try await client.postJSON(try server.fields(["content": "Bằng JSON."]), to: "/demo/comments")
            #expect(json.status == .seeOther)
            let api = try await client.post(try server.fields(["content": "Bằng API."]), to: "/v1/sites/demo/comments")
            #expect(api.status == .created)
        }
        let contents = try await server.stored().map(\.content)
        #expect(contents == ["Bằng biểu mẫu thường.", "Bằng multipart.\nHai dòng.", "Bằng JSON.", "Bằng API."])
    }

    @Test("bytes that are no UTF-8 are shown, named and refused; the other fields are kept")
    func invalidUTF8() async throws {
        let server = try await TestServer()
        let (token, code) = try server.challenge()
        let body = "thread=/a&name=%FF%FEAn&title=T&content=Nguy%E1%BB%85n&token=\(token)&code=\(code)"
        try await server.run { client in
            let response = try await client.post(body)
            #expect(response.status == .badRequest)
            #expect(response.problemCodes == ["invalid_encoding"])
            response.expectFilled(with: ["name": "\u{FFFD}\u{FFFD}An", "content": "Nguyễn", "thread": "/a"])
            let fixed = "thread=/a&name=An&title=T&content=Nguy%E1%BB%85n&token=\(token)&code=\(code)"
            #expect(try await client.post(fixed).status == .seeOther)
        }
        #expect(try await server.stored().map(\.content) == ["Nguyễn"])
    }

    @Test("broken percent-encoding is shown, named and refused", arguments: ["100%", "a%2", "%zz", "%"])
    func brokenPercent(value: String) async throws {
        let server = try await TestServer()
        let (token, code) = try server.challenge()
        try await server.run { client in
            let response = try await client.post(
                "thread=/a&name=An&title=T&content=\(value)&token=\(token)&code=\(code)"
            )
            #expect(response.status == .badRequest)
            #expect(response.problemCodes == ["invalid_encoding"])
            response.expectFilled(with: ["name": "An", "content": value])
        }
        #expect(try await server.stored().isEmpty)
    }

    @Test(
        "broken JSON is refused with the members that could be read",
        arguments: [
            "{\"name\": \"An\"", "{\"name\": \"An\", \"title\": [1]}", "{\"name\": \"An\"} x", "{\"name\": \"An\", }",
        ]
    )
    func brokenJSON(body: String) async throws {
        let server = try await TestServer()
        try await server.run { client in
            let api = try await client.post(body, to: "/v1/sites/demo/comments", type: "application/json")
            #expect(api.status == .badRequest)
            #expect(api.json["code"] as? String == "broken_body")
            let form = try await client.post(body, type: "application/json")
            #expect(form.status == .badRequest)
            #expect(form.problemCodes == ["broken_body"])
            form.expectFilled(with: ["name": "An"])
        }
        #expect(try await server.stored().isEmpty)
    }

    @Test("multipart that was cut off is refused with the parts that arrived")
    func brokenMultipart() async throws {
        let server = try await TestServer()
        let fields = try server.fields()
        let whole = Self.multipartBody(fields)
        try await server.run { client in
            let response = try await client.post(String(whole.dropLast(11)), type: Self.multipart)
            #expect(response.status == .badRequest)
            #expect(response.problemCodes == ["broken_body"])
            response.expectFilled(with: fields)
            #expect(try await client.post("no parts at all", type: Self.multipart).status == .badRequest)
        }
        #expect(try await server.stored().isEmpty)
    }

    @Test(
        "another content type, or none, is 415",
        arguments: ["text/plain", "application/xml", "", "multipart/form-data", "application/json; charset=iso-8859-1"]
    )
    func contentType(type: String) async throws {
        let server = try await TestServer()
        try await server.run { client in
            let form = try await client.post("name=An", type: type)
            #expect(form.status == .unsupportedMediaType)
            #expect(form.text.contains("Máy chủ chỉ nhận biểu mẫu"))
            let api = try await client.post("name=An", to: "/v1/sites/demo/comments", type: type)
            #expect(api.status == .unsupportedMediaType)
            #expect(api.json["code"] as? String == "unsupported_content_type")
        }
        #expect(try await server.stored().isEmpty)
    }

    @Test(
        "a body over the limit is 413, and the form comes back with what fitted",
        arguments: [TestingSetup.router, .live]
    )
    func tooLarge(setup: TestingSetup) async throws {
        let server = try await TestServer(configuration: ServerConfiguration(bodyLimit: 4096))
        let filler = String(repeating: "a", count: 100_000)
        let exact = "name=An&content=" + String(repeating: "a", count: 4080)
        try await server.run(setup) { client in
            let form = try await client.post("thread=/a&name=An&title=T&content=\(filler)")
            #expect(form.status == .contentTooLarge)
            #expect(form.text.contains("lớn hơn 4 KiB"))
            form.expectFilled(with: ["thread": "/a", "name": "An", "title": "T"])
            #expect(form.value(of: "content")?.hasPrefix("aaaa") == true)
            #expect(try await client.post(exact).status == .unprocessableContent)
        }
        try await server.run(setup) { client in
            let api = try await client.postJSON(["content": filler])
            #expect(api.status == .contentTooLarge)
            #expect(api.json["code"] as? String == "body_too_large")
        }
        #expect(try await server.stored().isEmpty)
    }

    @Test("a form with a thousand and one fields is refused, not read on")
    func tooManyFields() async throws {
        let server = try await TestServer()
        let body = "name=An&" + String(repeating: "x=1&", count: 1000)
        try await server.run { client in
            let response = try await client.post(body)
            #expect(response.status == .badRequest)
            #expect(response.problemCodes == ["too_many_fields"])
            response.expectFilled(with: ["name": "An"])
        }
    }

    private static func multipartBody(_ fields: [String: String]) -> String {
        fields.sorted { $0.key < $1.key }.map { name, value in
            "--duyet\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)\r\n"
        }.joined() + "--duyet--\r\n"
    }
}
