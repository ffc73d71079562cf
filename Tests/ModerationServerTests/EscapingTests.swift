import Foundation
import HTTPTypes
import HummingbirdTesting
import Moderation
import NIOCore
import Testing

/// Text stays text, wherever it is shown.
struct EscapingTests {
    /// The second: to Swift a quotation mark with a mark on it is another character, to a browser it ends an attribute.
    private static let attacks = [
        "<script>alert(1)</script>", "a\"\u{301} onfocus=alert(1) x=", "'\"><img src=x onerror=alert(1)>",
        "</textarea><b>",
        "{{name}} {{{t.submit}}}", "<\u{338}b>", "&lt;b&gt;",
    ]
    private static let dangerous = ["<script>a", "<img src=x", "</textarea><b>", "<b>", "\"\u{301} onfocus"]

    private static func expectHarmless(
        _ response: TestResponse,
        sourceLocation: SourceLocation = #_sourceLocation
    ) {
        let bytes = Array(response.body.readableBytesView)
        for text in dangerous {
            let isFound = bytes.firstRange(of: Array(text.utf8)) != nil
            #expect(!isFound, "\(text)", sourceLocation: sourceLocation)
        }
        #expect(!response.text.contains("Gửi bình luận Gửi bình luận"), sourceLocation: sourceLocation)
    }

    @Test("in a published comment, its reply form and its receipt", arguments: attacks)
    func published(attack: String) async throws {
        let server = try await TestServer(["links": "nofollow"])
        let fields = try server.fields([
            "name": attack, "title": attack, "content": "\(attack)\n\n\(attack) https://a.example/\(attack)",
            "threadTitle": attack, "threadURL": "https://bao.example.vn/\(attack)",
        ])
        try await server.run { client in
            let posted = try await client.post(fields)
            #expect(posted.status == .seeOther)
            try await server.approve(1)
            let receipt = try #require(posted.headers[.location])
            for path in ["/demo/thread?key=/bai-viet/1", "/demo/thread?key=/bai-viet/1&embed=1&reply=1", receipt] {
                let response = try await client.get(path)
                #expect(response.status == .ok)
                Self.expectHarmless(response)
            }
            let json = try await client.get("/v1/sites/demo/comments?thread=/bai-viet/1").json
            let comment = try #require((json["comments"] as? [[String: Any]])?.first)
            #expect(comment["name"] as? String == attack)
        }
    }

    @Test("in a form that comes back, in every field that it has", arguments: attacks)
    func givenBack(attack: String) async throws {
        let server = try await TestServer()
        var fields: [String: String] = [:]
        for name in [
            "thread", "name", "title", "content", "code", "token", "parent", "key", "website", "threadTitle",
            "threadURL",
            "return",
        ] {
            fields[name] = attack
        }
        let form = fields
        try await server.run { client in
            let response = try await client.post(form)
            #expect(response.status == .unprocessableContent)
            Self.expectHarmless(response)
            let bytes = Array(response.body.readableBytesView)
            let escaped = attack.unicodeScalars.map { scalar in
                switch scalar {
                case "<": "&lt;"
                case ">": "&gt;"
                case "\"": "&quot;"
                case "'": "&#39;"
                case "&": "&amp;"
                default: String(scalar)
                }
            }.joined()
            #expect(bytes.firstRange(of: Array("name=\"name\" type=\"text\" value=\"\(escaped)\"".utf8)) != nil)
        }
    }

    @Test("in an address", arguments: attacks)
    func address(attack: String) async throws {
        let server = try await TestServer()
        let encoded = attack.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
        try await server.run { client in
            let page = try await client.get("/demo/thread?key=\(encoded)")
            #expect(page.status == .ok)
            Self.expectHarmless(page)
            Self.expectHarmless(try await client.get("/\(encoded)/thread?key=/a"))
            Self.expectHarmless(try await client.get("/receipts/\(encoded)"))
        }
    }

    @Test("links stay text unless the site shows them, and then nobody vouches for them")
    func links() async throws {
        let server = try await TestServer()
        let content = "Xem https://example.com/a?b=1&c=2, đừng xem javascript:alert(1)"
        try await server.run { client in
            #expect(try await client.post(try server.fields(["content": content])).status == .seeOther)
            try await server.approve(1)
            let plain = try await client.get("/demo/thread?key=/bai-viet/1").text
            #expect(plain.contains("Xem https://example.com/a?b=1&amp;c=2, đừng"))
            #expect(!plain.contains("<a href=\"https://example.com"))

            try await server.set(["links": "nofollow"])
            let linked = try await client.get("/demo/thread?key=/bai-viet/1").text
            let address = "https://example.com/a?b=1&amp;c=2"
            #expect(linked.contains("<a href=\"\(address)\" rel=\"nofollow ugc noopener\">\(address)</a>, đừng"))
            #expect(!linked.contains("href=\"javascript"))
        }
    }
}
