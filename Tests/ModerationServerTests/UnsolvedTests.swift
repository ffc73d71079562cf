import Captcha
import Foundation
import HTTPTypes
import HummingbirdTesting
import Moderation
import ModerationServer
import Testing

/// "I cannot solve this": a comment without the check code.
struct UnsolvedTests {
    private static func fields(_ server: TestServer, _ changes: [String: String?] = [:]) throws -> [String: String] {
        try server.fields(["code": "", "unsolved": "1"].merging(changes) { $1 })
    }

    @Test("a comment without the code waits apart, with a receipt, and is never published unseen")
    func taken() async throws {
        let server = try await TestServer(["moderation": "post"])
        try await server.run { client in
            let page = try await client.get("/demo/thread?key=/bai-viet/1")
            #expect(page.text.contains(#"name="unsolved" value="1" formnovalidate>"#))
            let fields = try Self.fields(server)
            let response = try await client.post(fields)
            #expect(response.status == .seeOther)
            let receipt = try await client.get(try #require(response.headers[.location]))
            #expect(receipt.status == .ok)
            #expect(receipt.text.contains("Đang chờ duyệt"))
            // The token was not used up by it.
            let challenge = try server.moderation.challenges.open(
                try #require(fields["token"]),
                site: "demo",
                now: server.clock.now
            )
            let solved = try server.fields([
                "token": fields["token"], "code": server.moderation.challenges.answer(of: challenge),
                "content": "Ý kiến có mã.",
            ])
            #expect(try await client.post(solved).status == .seeOther)
        }
        let stored = try await server.stored()
        #expect(stored.map(\.status) == [.pending, .approved])
        #expect(stored.map(\.isUnsolved) == [true, false])
        #expect(stored[0].reasons == [Reason(.unsolved)])
        let story = try await server.moderation.store.auditEntries(ofComment: stored[0].id)
        #expect(String(decoding: try #require(story.first).entry, as: UTF8.self).contains("captcha.unsolved"))
    }

    @Test("a form without picture and token, and one with a wrong code, go the same way")
    func withoutToken() async throws {
        let server = try await TestServer()
        try await server.run { client in
            let bare = try Self.fields(server, ["token": nil, "code": nil])
            #expect(try await client.post(bare).status == .seeOther)
            let typed = try Self.fields(server, ["code": TestServer.wrongCode, "content": "Một ý kiến khác."])
            #expect(try await client.post(typed).status == .seeOther)
        }
        #expect(try await server.stored().map(\.isUnsolved) == [true, true])
    }

    @Test("one too many is 429 with the form kept, and the wait, and what to do instead")
    func limited() async throws {
        let server = try await TestServer(["contact": "0208 000 111"])
        try await server.run { client in
            for number in 1...2 {
                let fields = try Self.fields(server, ["content": "Ý kiến số \(number)."])
                #expect(try await client.post(fields).status == .seeOther)
            }
            let fields = try Self.fields(server, ["content": "Ý kiến số 3."])
            let third = try await client.post(fields)
            #expect(third.status == .tooManyRequests)
            #expect(third.headers[.retryAfter] == "3600")
            #expect(third.text.contains("Hiện chưa nhận thêm bình luận không có mã."))
            #expect(third.text.contains("Bạn cũng có thể liên hệ: 0208 000 111"))
            third.expectFilled(with: fields)
            #expect(third.value(of: "token") == fields["token"])
            let token = try #require(fields["token"])
            let solved = fields.merging(["unsolved": "", "code": try server.answer(token)]) { $1 }
            #expect(try await client.post(solved).status == .seeOther)
            server.clock.advance(by: 3600)
            #expect(try await client.post(try Self.fields(server, ["content": "Ý kiến số 4."])).status == .seeOther)
        }
        #expect(try await server.stored().map(\.isUnsolved) == [true, true, false, true])
    }

    @Test("a double click is one comment and counts once")
    func doubleClick() async throws {
        let server = try await TestServer(["unsolved": "1/1h"])
        try await server.run { client in
            let fields = try Self.fields(server)
            let first = try await client.post(fields)
            let second = try await client.post(fields)
            #expect(second.status == .seeOther)
            #expect(second.headers[.location] == first.headers[.location])
        }
        #expect(try await server.stored().count == 1)
    }

    @Test("everything else is checked as always: fields, words, the hidden field, repetition, the rate")
    func otherChecks() async throws {
        try await TemporaryFolder.with { folder in
            try Data("cá độ\n".utf8).write(to: folder.appending(component: "demo.txt"))
            let settings = ["unsolved": "9/1h", "rate": "5/10m"]
            let server = try await TestServer(settings, bannedWords: folder)
            try await server.run { client in
                let empty = try await client.post(try Self.fields(server, ["name": "", "content": ""]))
                #expect(empty.status == .unprocessableContent)
                #expect(empty.problemCodes == ["required", "required"])
                let text = "Một ý kiến đủ dài để không ai tình cờ viết lại y như thế."
                for changes in [
                    ["content": "Mời bạn cá độ ở đây."], ["website": "x", "content": "Ô này phải để trống."],
                    ["content": text], ["content": text, "title": "Lần nữa"],
                    ["content": "a.vn http://b.vn http://c.vn http://d.vn"],
                ] {
                    #expect(try await client.post(try Self.fields(server, changes)).status == .seeOther)
                }
                let sixth = try await client.post(try Self.fields(server, ["content": "Ý kiến thứ sáu."]))
                #expect(sixth.status == .tooManyRequests)
                #expect(sixth.text.contains("Bạn gửi hơi nhanh."))
            }
            let stored = try await server.stored()
            #expect(stored.map(\.status) == [.spam, .spam, .pending, .spam, .spam])
            #expect(stored.map(\.isUnsolved) == Array(repeating: true, count: 5))
        }
    }

    @Test("where the site does not take them, the button is not there and the code is asked for")
    func off() async throws {
        let server = try await TestServer(["unsolved": "off"])
        try await server.run { client in
            #expect(try await !client.get("/demo/thread?key=/a").text.contains("name=\"unsolved\""))
            let thread = try await client.get("/v1/sites/demo/comments?thread=/a")
            #expect((thread.json["policy"] as? [String: Any])?["unsolved"] as? Bool == false)
            let response = try await client.post(try Self.fields(server))
            #expect(response.status == .unprocessableContent)
            #expect(response.problemCodes == ["required"])
        }
        #expect(try await server.stored().isEmpty)
    }

    @Test("a program says so in JSON, and hears the limit in codes")
    func api() async throws {
        let server = try await TestServer(["unsolved": "1/1h"])
        try await server.run { client in
            let first = try await client.postJSON(try Self.fields(server))
            #expect(first.status == .created)
            #expect(first.json["status"] as? String == "pending")
            let second = try await client.postJSON(try Self.fields(server, ["content": "Ý kiến khác."]))
            #expect(second.status == .tooManyRequests)
            #expect(second.headers[.retryAfter] == "3600")
            #expect(second.json["code"] as? String == "unsolved_limited")
        }
        #expect(try await server.stored().map(\.isUnsolved) == [true])
    }
}
