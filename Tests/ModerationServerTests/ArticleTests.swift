import Foundation
import HTTPTypes
import HummingbirdTesting
import Moderation
import ModerationServer
import Testing

/// What could go wrong between a form, its article, and others who read.
struct ArticleTests {
    @Test("an old form tells its article in the address that it posts to")
    func threadInTheAddress() async throws {
        let server = try await TestServer(["field.name": "*$txtHoTen"])
        try await server.run { client in
            var fields = try server.fields(["thread": nil, "name": nil])
            fields["ctl00$Main$txtHoTen"] = "Nguyễn Văn An"
            #expect(try await client.post(fields).problemCodes == ["required"])
            let posted = try await client.post(fields, to: "/demo/comments?thread=/bai-viet/7")
            #expect(posted.status == .seeOther)
        }
        #expect(try await server.stored().map(\.thread.key) == ["/bai-viet/7"])
    }

    @Test("what one visitor's form says of the article is not shown to another")
    func foreignArticle() async throws {
        let server = try await TestServer()
        try await server.run { client in
            let evil: [String: String?] = ["threadURL": "https://evil.example/x", "threadTitle": "Quảng cáo"]
            _ = try await client.post(try server.fields(evil))
            let own = try await client.post(
                try server.fields(["content": "Ý kiến khác.", "threadURL": "https://bao.example.vn/bai-viet/1"])
            )
            let receipt = try await client.get(try #require(own.headers[.location])).text
            #expect(receipt.contains("https://bao.example.vn/bai-viet/1"))
            #expect(!receipt.contains("evil.example"))
            #expect(!receipt.contains("Quảng cáo"))
        }
        #expect(try await server.stored().map(\.thread.url) == [nil, "https://bao.example.vn/bai-viet/1"])
    }

    @Test("a return address keeps its own escapes")
    func escapedReturnAddress() async throws {
        let server = try await TestServer()
        try await server.run { client in
            let posted = try await client.post(try server.fields(["return": "https://bao.example.vn/?x=a%2Bb"]))
            let location = try #require(posted.headers[.location])
            #expect(location.hasPrefix("https://bao.example.vn/?x=a%2Bb&receipt=1-"))
        }
    }

    @Test("a form for a site that is not there comes back as text")
    func unknownSite() async throws {
        let server = try await TestServer()
        try await server.run { client in
            let fields = try server.fields(["content": "Mất thì tiếc <b>"])
            let response = try await client.post(fields, to: "/khac/comments")
            #expect(response.status == .notFound)
            #expect(response.text.contains("Mất thì tiếc &lt;b&gt;"))
        }
    }

    @Test("a page of a removed site is not that of its successor")
    func successor() async throws {
        let server = try await TestServer()
        let store = server.moderation.store
        func add(_ name: String, at seconds: TimeInterval) async throws {
            let created = server.clock.now.addingTimeInterval(seconds)
            try await store.addSite(Site(id: "tin", name: name, created: created), moderator: "an", time: created)
            server.moderation.generation.advance()
        }
        try await add("Báo cũ", at: 0)
        let first = try await server.run { try await $0.get("/tin/thread?key=/1").text }
        try await store.removeSite("tin", moderator: "an", time: server.clock.now)
        try await add("Báo mới", at: 5)
        let second = try await server.run { try await $0.get("/tin/thread?key=/1").text }
        #expect(first.contains("Báo cũ"))
        #expect(second.contains("Báo mới"))
    }

    @Test("the reason of a rejection stands on the receipt again after an undo")
    func reasonAfterUndo() async throws {
        let server = try await TestServer()
        let receipt = try await server.run { client in
            try #require(try await client.post(try server.fields()).headers[.location])
        }
        func decide(_ status: CommentStatus, _ reason: String?) async throws -> Int64? {
            let time = server.clock.now
            return try await server.moderation.decide(
                DecisionRequest(comments: [1], status: status, reason: reason, moderator: "lan", time: time)
            ).operation
        }
        _ = try await decide(.rejected, "off_topic")
        let held = try #require(try await decide(.pending, nil))
        _ = try await server.moderation.undo(operation: held, moderator: "lan")
        let text = try await server.run { try await $0.get(receipt).text }
        #expect(text.contains("Không liên quan đến bài viết"))
    }

    @Test(
        "a cookie that is none of ours is not given back",
        arguments: ["a\"b", "a b", String(repeating: "A", count: 5000)]
    )
    func strangeCookie(value: String) async throws {
        let server = try await TestServer()
        try await server.run { client in
            let response = try await client.get("/captcha.png?site=demo", headers: [.cookie: "duyet-demo=\(value)"])
            #expect(response.status == .ok)
            #expect(response.headers[.setCookie]?.contains(".") == false)
        }
    }

    @Test(
        "the parameter that is missing is named",
        arguments: [("/demo/thread", "key"), ("/v1/sites/demo/comments?thread=", "thread")]
    )
    func missingParameter(path: String, name: String) async throws {
        let server = try await TestServer()
        try await server.run { client in
            let response = try await client.get(path, headers: [.acceptLanguage: "en"])
            #expect(response.status == .badRequest)
            #expect(response.text.contains("lacks the parameter"))
            #expect(response.text.contains(name))
        }
    }
}
