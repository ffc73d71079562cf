import Foundation
import HTTPTypes
import HummingbirdTesting
import Logging
import Moderation
import ModerationServer
import Testing

struct RequestLogTests {
    @Test("the log tells method, route and status, and nothing of who wrote what")
    func privacy() async throws {
        let server = try await TestServer(configuration: ServerConfiguration(trustedProxies: ["127.0.0.1", "::1"]))
        let log = RecordedLog()
        let fields = try server.fields(["threadURL": "https://bao.example.vn/1"])
        let forwarded = try #require(HTTPField.Name("X-Forwarded-For"))
        let receipt = try await server.run(.live, log: log) { client in
            let headers: HTTPFields = [forwarded: "203.0.113.7", .userAgent: "Trinh-duyet/1.0"]
            let wrong = fields.merging(["code": TestServer.wrongCode, "token": "AAAA"]) { $1 }
            #expect(try await client.post(wrong, headers: headers).status == .unprocessableContent)
            #expect(try await client.get("/demo/thread?key=/bai-viet/1&secret=42", headers: headers).status == .ok)
            #expect(try await client.get("/nothing/42", headers: headers).status == .notFound)
            let posted = try await client.post(fields, headers: headers)
            return try #require(posted.headers[.location]?.split(separator: "/").last).description
        }
        let lines = log.lines
        let text = lines.joined(separator: "\n")
        #expect(lines.contains { $0.contains("method=POST") && $0.contains("status=303") })
        #expect(lines.contains { $0.contains("method=POST") && $0.contains("status=422") })
        #expect(lines.contains { $0.contains("method=GET") && $0.contains("status=404") })
        let secrets = [
            "203.0.113.7", "Trinh-duyet", "secret", "bai-viet", "nothing/42", receipt, "Nguyễn", "Góp ý", "đồng ý",
            "AAAA",
            TestServer.wrongCode, fields["token"] ?? "", fields["code"] ?? "",
        ]
        for fact in secrets {
            #expect(!text.contains(fact), "\(fact)")
        }
    }

    @Test("when the store fails, the operator is told what is wrong with it, also for forms and other origins")
    func storeFailure() async throws {
        let store = try FailingStore()
        let server = try await TestServer(store: store)
        let fields = try server.fields()
        let requests: [@Sendable (any TestClientProtocol) async throws -> TestResponse] = [
            { try await $0.post(fields) },
            { try await $0.postJSON(fields) },
            { try await $0.postJSON(fields, headers: [.origin: "https://bao.example.vn"]) },
            { try await $0.get("/demo/thread?key=/b") },
        ]
        for request in requests {
            store.failure = nil
            let log = RecordedLog()
            let status = try await server.run(log: log) { client in
                #expect(try await client.get("/demo/thread?key=/a").status == .ok)
                store.failure = .diskFull
                return try await request(client).status
            }
            #expect(status == .serviceUnavailable)
            #expect(log.lines.contains { $0.hasPrefix("error store failure") && $0.contains(FailingStore.detail) })
        }
    }
}
