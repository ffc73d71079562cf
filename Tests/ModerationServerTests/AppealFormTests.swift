import Foundation
import HTTPTypes
import HummingbirdTesting
import Moderation
import ModerationServer
import SQLiteStore
import Testing

struct AppealFormTests {
    private static let message = "Tôi chỉ hỏi về giờ làm việc, không quảng cáo."

    @Test("what cannot be read, is too large, or is no form is refused")
    func badBodies() async throws {
        let configuration = ServerConfiguration(bodyLimit: 4096, demo: true)
        try await TestServer.withRefusedComment(configuration: configuration) { server, client, address in
            let broken = try await client.post("message=Xin+xem+l%FFi+%C3", to: "\(address)/appeal")
            #expect(broken.status == .unprocessableContent)
            #expect(broken.problemCodes == ["invalid_encoding"])
            #expect(broken.text.contains("Xin xem l\u{FFFD}i"))
            let large = try await client.post(
                ["message": String(repeating: "dài ", count: 2000)],
                to: "\(address)/appeal"
            )
            #expect(large.status == .contentTooLarge)
            #expect(large.text.contains("dài dài"))
            let type = try await client.post("x", to: "\(address)/appeal", type: "text/plain")
            #expect(type.status == .unsupportedMediaType)
            let json = try await client.post("{\"message\": ", to: "\(address)/appeal", type: "application/json")
            #expect(json.status == .badRequest)
            #expect(try await client.get("\(address)/appeal").status == .methodNotAllowed)
            #expect(try await server.visitors?.appeal(ofComment: 1) == nil)
            let good = try await client.postJSON(["message": Self.message], to: "\(address)/appeal")
            #expect(good.status == .seeOther)
        }
    }

    @Test("a form from a page that may not post is refused, and the text given back")
    func foreignOrigin() async throws {
        try await TestServer.withRefusedComment { server, client, address in
            let fields = ["message": Self.message]
            let response = try await client.post(
                fields,
                to: "\(address)/appeal",
                headers: [.origin: "https://evil.example"]
            )
            #expect(response.status == .forbidden)
            #expect(response.text.contains("được gửi từ một trang khác"))
            #expect(response.text.contains("\(Self.message)</textarea>"))
            #expect(try await server.visitors?.appeal(ofComment: 1) == nil)
            let own = try await client.post(fields, to: "\(address)/appeal", headers: [.origin: "null"])
            #expect(own.status == .seeOther)
        }
    }

    @Test("whoever has no genuine receipt appeals for nothing, and gets his text back")
    func forgedReceipt() async throws {
        try await TestServer.withRefusedComment { server, client, address in
            for receipt in [
                "1-\(String(repeating: "0", count: 24))", "1", "2\(address.dropFirst("/receipts/1".count))",
            ] {
                let response = try await client.post(["message": Self.message], to: "/receipts/\(receipt)/appeal")
                #expect(response.status == .notFound)
                #expect(response.text.contains(Self.message))
            }
            #expect(try await server.visitors?.appeal(ofComment: 1) == nil)
        }
    }
}
