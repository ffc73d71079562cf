import Foundation
import HTTPTypes
import HummingbirdTesting
import Moderation
import Testing

struct ReturnAddressTests {
    @Test(
        "a form leads back to its own article, with the receipt",
        arguments: [
            ("https://bao.example.vn/bai-viet/1", "https://bao.example.vn/bai-viet/1?receipt=RECEIPT"),
            ("https://bao.example.vn/b?x=1&y=a%26b#d", "https://bao.example.vn/b?x=1&y=a%26b&receipt=RECEIPT#d"),
            ("https://BAO.example.vn:443/", "https://BAO.example.vn:443/?receipt=RECEIPT"),
            ("http://localhost/demo/plain", "http://localhost/demo/plain?receipt=RECEIPT"),
        ]
    )
    func allowed(address: String, expected: String) async throws {
        let server = try await TestServer()
        let response = try await server.post(try server.fields(["return": address]))
        #expect(response.status == .seeOther)
        let location = try #require(response.headers[.location])
        let receipt = try #require(location.firstMatch(of: /1-[0-9A-Z]{24}/)).output
        #expect(location.replacing(receipt, with: "RECEIPT") == expected)
        let comment = try #require(try await server.stored().first)
        let known = try #require(Receipt(String(receipt)))
        #expect(server.moderation.receipts.isGenuine(known, salt: comment.salt))
    }

    @Test(
        "an address elsewhere is passed over: we are nobody's open door",
        arguments: [
            "https://evil.example/", "//evil.example/", "/\\evil.example", "https://bao.example.vn@evil.example/",
            "https://bao.example.vn.evil.example/", "http://bao.example.vn/", "https://bao.example.vn:8443/",
            "javascript:alert(1)", "data:text/html,x", "https:evil.example", "https://bao.example.vn\\@evil.example/",
            "/demo/thread", "https://", " ", "\u{0}",
        ]
    )
    func foreign(address: String) async throws {
        let server = try await TestServer()
        let response = try await server.post(try server.fields(["return": address]))
        #expect(response.status == .seeOther)
        #expect(response.headers[.location]?.hasPrefix("/receipts/1-") == true)
    }

    @Test("nothing that a form sends breaks out of a header")
    func injection() async throws {
        let server = try await TestServer()
        let lines = "\r\nSet-Cookie: a=b\r\n\r\n<b>"
        try await server.run(.live) { client in
            let fields = try server.fields(["return": "https://bao.example.vn/a\(lines)", "key": lines])
            let response = try await client.post(fields)
            #expect(response.status == .seeOther)
            #expect(response.headers[.setCookie] == nil)
            #expect(response.headers[.location]?.contains { $0.isNewline } == false)
            #expect(!response.text.contains("<b>"))

            let thread = try await client.post(try server.fields(["thread": "/a\(lines)"]))
            #expect(thread.status == .unprocessableContent)
            #expect(thread.problemCodes == ["invalid_thread"])
            #expect(thread.headers[.setCookie] == nil)
            let page = try await client.get("/demo/thread?key=/a%0D%0ASet-Cookie:%20a=b")
            #expect(page.status == .notFound)
            #expect(page.headers[.setCookie] == nil)
        }
    }

    @Test("an article's address is kept only if it lies on the site's own pages")
    func threadAddress() async throws {
        let server = try await TestServer()
        try await server.run { client in
            for (number, address) in ["https://evil.example/", "https://bao.example.vn/bai-viet/9"].enumerated() {
                let fields = try server.fields(["threadURL": address, "thread": "/bai-viet/\(number)"])
                #expect(try await client.post(fields).status == .seeOther)
            }
        }
        #expect(try await server.stored().map(\.thread.url) == [nil, "https://bao.example.vn/bai-viet/9"])
    }
}
