import Foundation
import HTTPTypes
import HummingbirdTesting
import Moderation
import NIOCore
import SQLiteStore
import Testing

struct PublishingTests {
    private static let addresses = ["/demo/thread?key=/bai-viet/1", "/v1/sites/demo/comments?thread=/bai-viet/1"]

    @Test("a thread has a strong entity tag, by which an unchanged one is 304 without a body", arguments: addresses)
    func notModified(address: String) async throws {
        let server = try await TestServer()
        try await server.run { client in
            let page = try await client.get(address)
            let tag = try #require(page.headers[.eTag])
            #expect(tag.hasPrefix("\"") && tag.hasSuffix("\"") && tag.count > 10)
            #expect(page.headers[.cacheControl] == "public, max-age=0, must-revalidate")
            for header in [tag, "\"x\", \(tag)", "W/\(tag)", "*"] {
                let again = try await client.get(address, headers: [.ifNoneMatch: header])
                #expect(again.status == .notModified)
                #expect(again.headers[.eTag] == tag)
                #expect(again.body.readableBytes == 0)
            }
            for header in ["\"x\"", String(tag.dropLast(2)) + "\"", ""] {
                #expect(try await client.get(address, headers: [.ifNoneMatch: header]).status == .ok)
            }
        }
    }

    @Test(
        "the tag changes with an approval, its undoing and a change of the site, and not with a post",
        arguments: addresses
    )
    func changes(address: String) async throws {
        let server = try await TestServer()
        try await server.run { client in
            @Sendable func tag() async throws -> String {
                try #require(try await client.get(address).headers[.eTag])
            }
            let empty = try await tag()
            #expect(try await client.post(try server.fields()).status == .seeOther)
            #expect(try await tag() == empty)
            try await server.approve(1)
            let approved = try await tag()
            #expect(approved != empty)
            let undone = try await server.moderation.undo(operation: 1, moderator: "lan")
            #expect(undone.changed == [1])
            #expect(try await tag() != approved)
            #expect(try await !client.get(address).text.contains("Nguyễn Văn An"))
            let before = try await tag()
            try await server.set(["titleRequired": "false"])
            #expect(try await tag() != before)
        }
    }

    @Test(
        "readers are told that a moderator took a piece out",
        arguments: [
            ("vi", "Ban biên tập đã che một phần bình luận này."),
            ("en", "A moderator has taken out a part of this comment."),
        ]
    )
    func redacted(locale: String, notice: String) async throws {
        let store = try SQLiteStore.inMemory()
        let server = try await TestServer(["locale": locale], store: store)
        try await server.run { client in
            for content in ["Gọi 0912 345 678 nhé, xin cảm ơn.", "Ý kiến khác, không có số."] {
                _ = try await client.post(try server.fields(["content": content]))
            }
            for id: Int64 in [1, 2] { try await server.approve(id) }
            #expect(try await !client.get(Self.addresses[0]).text.contains(notice))
            #expect(try await !client.get(Self.addresses[1]).text.contains(#""redacted":true"#))
            let request = RedactionRequest(
                comment: 1,
                field: .content,
                span: .text("0912 345 678"),
                moderator: "lan",
                time: server.clock.now
            )
            _ = try await store.redact(request) { id, salt in
                server.moderation.receipts.digest(forComment: id, salt: salt)
            }
            server.moderation.generation.advance()
            let page = try await client.get(Self.addresses[0]).text
            #expect(page.components(separatedBy: notice).count == 2)
            let comments = try await client.get(Self.addresses[1]).text
            #expect(comments.components(separatedBy: #""redacted":true"#).count == 2)
            #expect(comments.components(separatedBy: #""redacted":false"#).count == 2)
        }
    }

    @Test("what another process approves shows without a restart")
    func foreignCommit() async throws {
        try await TemporaryFolder.with { folder in
            let path = folder.appending(component: "duyet.sqlite").path
            let server = try await TestServer(store: try SQLiteStore(path: path, create: true))
            let other = try SQLiteStore(path: path)
            let request = DecisionRequest(comments: [1], status: .approved, moderator: "lan", time: server.clock.now)
            try await server.run { client in
                #expect(try await client.post(try server.fields()).status == .seeOther)
                #expect(try await !client.get(Self.addresses[0]).text.contains("Nguyễn Văn An"))
                #expect(try await other.decide(request).changed == [1])
                let deadline = ContinuousClock.now + .seconds(60)
                var isShown = false
                while !isShown, ContinuousClock.now < deadline {
                    isShown = try await client.get(Self.addresses[0]).text.contains("Nguyễn Văn An")
                    await Task.yield()
                }
                #expect(isShown)
            }
        }
    }

    @Test("a thread is read in pages, each beginning where the last one ended")
    func paging() async throws {
        let server = try await TestServer(["captcha": "off", "moderation": "post", "rate": "off"])
        try await server.run { client in
            for number in 1...5 {
                let fields = try server.fields(["content": "Ý kiến số \(number)"])
                #expect(try await client.post(fields).status == .seeOther)
            }
            var after = ""
            var pages: [[Int]] = []
            repeat {
                let page = try await client.get("\(Self.addresses[1])&limit=2\(after)").json
                let comments = try #require(page["comments"] as? [[String: Any]])
                pages.append(comments.compactMap { $0["id"] as? Int })
                after = (page["next"] as? Int).map { "&after=\($0)" } ?? ""
            } while !after.isEmpty && pages.count < 5
            #expect(pages == [[1, 2], [3, 4], [5]])
        }
    }

    @Test("the page of a long thread leads on to the next one")
    func longThread() async throws {
        let server = try await TestServer(["captcha": "off", "moderation": "post", "rate": "off"])
        try await server.run { client in
            for number in 1...101 {
                let fields = try server.fields(["content": "Ý kiến số \(number)"])
                #expect(try await client.post(fields).status == .seeOther)
            }
            let first = try await client.get(Self.addresses[0]).text
            #expect(first.contains("101 bình luận"))
            #expect(first.contains("id=\"comment-100\""))
            #expect(!first.contains("id=\"comment-101\""))
            #expect(first.contains("<a href=\"/demo/thread?key=/bai-viet/1&amp;after=100\">"))
            let second = try await client.get("\(Self.addresses[0])&after=100").text
            #expect(second.contains("id=\"comment-101\""))
            #expect(!second.contains("id=\"comment-100\""))
            #expect(!second.contains("duyet-next"))
        }
    }

    @Test("the page of an article without comments is drawn once, until it has one")
    func emptyThread() async throws {
        let store = try FailingStore()
        let server = try await TestServer(["captcha": "off", "moderation": "post", "rate": "off"], store: store)
        try await server.run { client in
            for address in Self.addresses {
                let page = try await client.get(address).text
                let drawn = store.drawn
                #expect(try await client.get(address).text == page)
                #expect(store.drawn == drawn)
            }
            #expect(try await client.post(try server.fields(["name": "Lan"])).status == .seeOther)
            for address in Self.addresses { #expect(try await client.get(address).text.contains("Lan")) }
        }
    }

    @Test("articles that are made up push out each other, and no page that has comments")
    func madeUpThreads() async throws {
        let store = try FailingStore()
        let server = try await TestServer(["captcha": "off", "moderation": "post", "rate": "off"], store: store)
        try await server.run { client in
            /// Whether it has to be drawn.
            func isDrawn(_ address: String) async throws -> Bool {
                let before = store.drawn
                #expect(try await client.get(address).status == .ok)
                return store.drawn > before
            }
            #expect(try await client.post(try server.fields()).status == .seeOther)
            #expect(try await isDrawn(Self.addresses[0]))
            let size = try await client.get("/demo/thread?key=/0").body.readableBytes
            // Two megabytes are theirs.
            let count = (2 << 20) / size + 2
            for number in 1...count { _ = try await client.get("/demo/thread?key=/\(number)") }
            #expect(try await !isDrawn(Self.addresses[0]))
            #expect(try await !isDrawn("/demo/thread?key=/\(count)"))
            #expect(try await isDrawn("/demo/thread?key=/0"))
        }
    }

    @Test("the JSON of a thread tells what the site asks of a comment")
    func policy() async throws {
        let server = try await TestServer(["titleRequired": "false", "nameLength": "2-40", "captcha": "off"])
        try await server.run { client in
            let json = try await client.get(Self.addresses[1]).json
            #expect(json["site"] as? String == "demo")
            #expect(json["locale"] as? String == "vi")
            #expect(json["next"] is NSNull)
            let policy = try #require(json["policy"] as? [String: Any])
            #expect(policy["captcha"] as? Bool == false)
            #expect(policy["titleRequired"] as? Bool == false)
            #expect((policy["limits"] as? [String: Int]) == ["name": 40, "title": 150, "content": 5000])
        }
    }
}
