import Foundation
import HTTPTypes
import HummingbirdTesting
import Moderation
import Testing

struct ReplyTests {
    private static let page = "/demo/thread?key=/bai-viet/1"

    /// Comment 1 is published, 2 is its published reply.
    private static func withReply(_ client: any TestClientProtocol, _ server: TestServer) async throws {
        let root = try await client.post(try server.fields(["name": "Người hỏi"]))
        #expect(root.status == .seeOther)
        try await server.approve(1)
        let form = try await client.get("\(page)&reply=1")
        #expect(form.value(of: "parent") == "1")
        #expect(form.text.contains("Trả lời bình luận của <strong>Người hỏi</strong>"))
        let fields = try server.fields(["name": "Người đáp", "content": "Xin trả lời bạn.", "parent": "1"])
        #expect(try await client.post(fields).status == .seeOther)
        try await server.approve(2)
    }

    @Test("a reply stands indented under what it answers")
    func shown() async throws {
        let server = try await TestServer()
        try await server.run { client in
            try await Self.withReply(client, server)
            let later = try server.fields(["name": "Người thứ ba", "content": "Ý kiến sau cùng."])
            #expect(try await client.post(later).status == .seeOther)
            try await server.approve(3)

            let text = try await client.get(Self.page).text
            let places = ["id=\"comment-1\"", "<div class=\"duyet-reply\">", "id=\"comment-2\"", "id=\"comment-3\""]
                .compactMap { text.range(of: $0)?.lowerBound }
            #expect(places.count == 4)
            #expect(places == places.sorted())
            #expect(text.contains("reply=1#duyet-form"))
            #expect(text.contains("reply=2#duyet-form"))
            let json = try await client.get("/v1/sites/demo/comments?thread=/bai-viet/1").json
            let comments = try #require(json["comments"] as? [[String: Any]])
            #expect(comments.compactMap { $0["id"] as? Int } == [1, 2, 3])
            #expect(comments.map { $0["parent"] as? Int } == [nil, 1, nil])
        }
    }

    @Test("to answer a reply is to answer what it answers")
    func replyToReply() async throws {
        let server = try await TestServer()
        try await server.run { client in
            try await Self.withReply(client, server)
            let form = try await client.get("\(Self.page)&reply=2")
            #expect(form.value(of: "parent") == "1")
            let posted = try await client.post(try server.fields(["content": "Trả lời của trả lời.", "parent": "2"]))
            #expect(posted.status == .seeOther)
        }
        #expect(try await server.stored().map(\.parent) == [nil, 1, 1])
    }

    @Test("an answer to what is not published here is refused, kept, and uses nothing up")
    func unknownParent() async throws {
        let server = try await TestServer()
        try await server.run { client in
            try await Self.withReply(client, server)
            #expect(try await client.post(try server.fields(["content": "Còn chờ duyệt."])).status == .seeOther)
            let elsewhere = try server.fields(["content": "Bài khác.", "thread": "/bai-viet/2"])
            #expect(try await client.post(elsewhere).status == .seeOther)
            try await server.approve(4)
            // Not there, pending, in another thread.
            for parent in ["99", "3", "4"] {
                let fields = try server.fields(["content": "Trả lời cho số \(parent).", "parent": parent])
                let response = try await client.post(fields)
                #expect(response.status == .unprocessableContent)
                #expect(response.problemCodes == ["unknown_parent"])
                // The form can now be sent as a comment of its own.
                response.expectFilled(with: fields.merging(["parent": ""]) { $1 })
                let json = try await client.postJSON(fields)
                #expect(json.jsonProblems == ["parent: unknown_parent"])
                let alone = fields.merging(["parent": ""]) { $1 }
                #expect(try await client.post(alone).status == .seeOther)
            }
        }
        #expect(try await server.stored().compactMap(\.parent) == [1])
    }

    @Test("when a comment is taken back, the answers to it are not shown either")
    func parentTakenBack() async throws {
        let server = try await TestServer()
        try await server.run { client in
            try await Self.withReply(client, server)
            #expect(try await server.decide(1, .pending).changed == [1])
            let page = try await client.get(Self.page).text
            #expect(!page.contains("Người hỏi"))
            #expect(!page.contains("Người đáp"))
            let json = try await client.get("/v1/sites/demo/comments?thread=/bai-viet/1").json
            #expect((json["comments"] as? [Any])?.isEmpty == true)

            try await server.approve(1)
            #expect(try await client.get(Self.page).text.contains("Người đáp"))
        }
    }

    @Test("a link to answer what is not there shows the ordinary form", arguments: ["99", "x", "-1", ""])
    func brokenLink(parent: String) async throws {
        let server = try await TestServer()
        try await server.run { client in
            let page = try await client.get("\(Self.page)&reply=\(parent)")
            #expect(page.status == .ok)
            #expect(page.value(of: "parent") == "")
        }
    }
}
