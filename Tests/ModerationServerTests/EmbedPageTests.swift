import Foundation
import HTTPTypes
import HummingbirdTesting
import Moderation
import NIOCore
import Testing

/// The page for a frame, where cookies do not reach, and the element that stands in host pages.
struct EmbedPageTests {
    @Test("a framed page has a form with its own token, and is nobody else's")
    func framed() async throws {
        let server = try await TestServer()
        try await server.run { client in
            let page = try await client.get("/demo/thread?key=/bai-viet/1&embed=1")
            #expect(page.status == .ok)
            #expect(page.headers[.cacheControl] == "no-store")
            #expect(page.headers[.eTag] == nil)
            #expect(page.headers[.setCookie] == nil)
            #expect(page.text.contains("class=\"duyet-page duyet-embedded\""))
            #expect(!page.text.contains("<header class=\"duyet-bar\">"))
            let policy = try #require(page.headers[.contentSecurityPolicy])
            #expect(policy.contains("frame-ancestors 'self' https://bao.example.vn;"))

            let token = try #require(page.value(of: "token"))
            #expect(page.text.contains("src=\"/captcha/\(token).png\""))
            var fields = try server.fields(["token": token, "code": try server.answer(token)])
            for field in ["thread", "key"] { fields[field] = page.value(of: field) }
            #expect(fields["key"]?.isEmpty == false)
            #expect(try await client.post(fields).status == .seeOther)
            let other = try await client.get("/demo/thread?key=/bai-viet/1&embed=1")
            #expect(other.value(of: "token") != token)
            #expect(other.value(of: "key") != fields["key"])
        }
        #expect(try await server.stored().map(\.thread.key) == ["/bai-viet/1"])
    }

    @Test("an answer in the frame stays in the frame, also when it is given up")
    func reply() async throws {
        let server = try await TestServer()
        try await server.run { client in
            #expect(try await client.post(try server.fields()).status == .seeOther)
            try await server.approve(1)
            let page = try await client.get("/demo/thread?key=/bai-viet/1&embed=1&reply=1")
            #expect(page.value(of: "parent") == "1")
            #expect(page.text.contains("<a href=\"/demo/thread?key=/bai-viet/1&amp;embed=1\">Hủy trả lời</a>"))
            let whole = try await client.get("/demo/thread?key=/bai-viet/1&reply=1")
            #expect(whole.headers[.cacheControl] == "no-store")
            #expect(whole.text.contains("<a href=\"/demo/thread?key=/bai-viet/1\">Hủy trả lời</a>"))
        }
    }

    @Test("the links of a framed page keep to the frame")
    func links() async throws {
        let server = try await TestServer()
        try await server.run { client in
            #expect(try await client.post(try server.fields()).status == .seeOther)
            try await server.approve(1)
            let page = try await client.get("/demo/thread?key=/bai-viet/1&embed=1").text
            #expect(page.contains("<a href=\"/demo/thread?key=/bai-viet/1&amp;reply=1&amp;embed=1#duyet-form\""))
        }
    }

    @Test("what is refused in the frame comes back in the frame, and so does the receipt")
    func answersInTheFrame() async throws {
        let server = try await TestServer()
        try await server.run { client in
            let page = try await client.get("/demo/thread?key=/bai-viet/1&embed=1")
            #expect(page.text.contains("action=\"/demo/comments?embed=1\""))
            let refused = try await client.post(try server.fields(["name": ""]), to: "/demo/comments?embed=1")
            #expect(refused.status == .unprocessableContent)
            #expect(refused.text.contains("class=\"duyet-page duyet-embedded\""))
            #expect(refused.text.contains("action=\"/demo/comments?embed=1\""))
            let posted = try await client.post(try server.fields(), to: "/demo/comments?embed=1")
            let receipt = try #require(posted.headers[.location])
            #expect(receipt.hasSuffix("?embed=1"))
            #expect(try await client.get(receipt).text.contains("class=\"duyet-page duyet-embedded\""))
        }
    }

    @Test("the element is under 10 kB, cacheable, and may be loaded by any page")
    func element() async throws {
        let server = try await TestServer()
        try await server.run { client in
            let script = try await client.get("/embed.js")
            #expect(script.status == .ok)
            #expect(script.headers[.contentType] == "text/javascript; charset=utf-8")
            #expect(script.headers[.accessControlAllowOrigin] == "*")
            #expect((1000..<10_000).contains(script.body.readableBytes))
            let tag = try #require(script.headers[.eTag])
            #expect(try await client.get("/embed.js", headers: [.ifNoneMatch: tag]).status == .notModified)
            for path in ["/style.css", "/translations/vi.json", "/translations/en.json"] {
                let file = try await client.get(path)
                #expect(file.status == .ok)
                #expect(file.body.readableBytes > 100)
                #expect(file.headers[.cacheControl] == "public, max-age=300")
            }
        }
    }
}
