import Foundation
import HTTPTypes
import HummingbirdTesting
import Moderation
import Testing

struct LanguageTests {
    @Test("an English site speaks English on every page, whatever the browser asks for")
    func site() async throws {
        let server = try await TestServer(["locale": "en"])
        let headers: HTTPFields = [.acceptLanguage: "vi"]
        try await server.run { client in
            let thread = try await client.get("/demo/thread?key=/a", headers: headers)
            #expect(thread.text.contains("<html lang=\"en\">"))
            #expect(thread.text.contains("Write a comment"))
            let refused = try await client.post(try server.fields(["name": ""]), headers: headers)
            #expect(refused.text.contains("<html lang=\"en\">"))
            #expect(refused.text.contains("The name is missing. Please fill it in."))
            let posted = try await client.post(try server.fields(), headers: headers)
            let receipt = try await client.get(try #require(posted.headers[.location]), headers: headers)
            #expect(receipt.text.contains("<html lang=\"en\">"))
            #expect(receipt.text.contains("Waiting for a moderator"))
            try await server.approve(1)
            #expect(try await client.get("/demo/thread?key=/bai-viet/1").text.contains("1 comment<"))
        }
    }

    @Test(
        "the JSON API speaks the caller's language, else the site's",
        arguments: [
            ("en", "vi", "The name is missing. Please fill it in."),
            ("vi", "en", "Bạn chưa nhập họ tên. Vui lòng điền vào ô này."),
            ("fr, en-GB;q=0.8, vi;q=0.2", "vi", "The name is missing. Please fill it in."),
            ("fr", "en", "The name is missing. Please fill it in."),
            ("", "vi", "Bạn chưa nhập họ tên. Vui lòng điền vào ô này."),
        ]
    )
    func api(header: String, locale: String, message: String) async throws {
        let server = try await TestServer(["locale": locale])
        try await server.run { client in
            let response = try await client.postJSON(
                try server.fields(["name": ""]),
                headers: [.acceptLanguage: header]
            )
            #expect(response.status == .unprocessableContent)
            #expect(response.json["detail"] as? String == message)
            let problem = try #require((response.json["problems"] as? [[String: Any]])?.first)
            #expect(problem["message"] as? String == message)
            #expect(problem["code"] as? String == "required")
        }
    }

    @Test("pages of errors follow the browser, and are Vietnamese for those that ask for neither")
    func errors() async throws {
        let server = try await TestServer()
        try await server.run { client in
            let english = try await client.get("/nothing", headers: [.acceptLanguage: "en"])
            #expect(english.text.contains("<html lang=\"en\">"))
            #expect(english.text.contains("There is no such page."))
            let vietnamese = try await client.get("/nothing", headers: [.acceptLanguage: "de"])
            #expect(vietnamese.text.contains("<html lang=\"vi\">"))
            #expect(vietnamese.text.contains("Không có trang này."))
        }
    }
}
