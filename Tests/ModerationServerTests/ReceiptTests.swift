import Foundation
import HTTPTypes
import HummingbirdTesting
import Moderation
import SQLiteStore
import Testing

struct ReceiptTests {
    @Test("a receipt follows its comment: waiting, refused and why, waiting again, published and where")
    func life() async throws {
        let server = try await TestServer()
        let fields = try server.fields([
            "threadTitle": "Hội nghị về dịch vụ công", "threadURL": "https://bao.example.vn/bai-viet/1",
        ])
        try await server.run { client in
            let address = try #require(try await client.post(fields).headers[.location])
            let pending = try await client.get(address).text
            #expect(pending.contains("Đang chờ duyệt"))
            #expect(pending.contains("http://localhost\(address)"))
            #expect(pending.contains("Tôi đồng ý với bài viết này."))
            #expect(pending.contains("<a href=\"https://bao.example.vn/bai-viet/1\""))
            #expect(pending.contains("Hội nghị về dịch vụ công"))

            #expect(try await server.decide(1, .rejected, reason: "personal_data").operation == 1)
            let rejected = try await client.get(address).text
            #expect(rejected.contains("Không được đăng"))
            #expect(rejected.contains("Lộ thông tin cá nhân"))

            _ = try await server.moderation.undo(operation: 1, moderator: "lan")
            let again = try await client.get(address).text
            #expect(again.contains("Đang chờ duyệt"))
            #expect(!again.contains("Lộ thông tin cá nhân"))

            try await server.approve(1)
            let approved = try await client.get(address).text
            #expect(approved.contains("Đã đăng"))
            #expect(approved.contains("href=\"/demo/thread?key=/bai-viet/1#comment-1\""))
        }
    }

    @Test("a code typed in small letters is the same receipt")
    func smallLetters() async throws {
        let server = try await TestServer()
        try await server.run { client in
            let address = try #require(try await client.post(try server.fields()).headers[.location])
            #expect(try await client.get(address.lowercased()).status == .ok)
        }
    }

    @Test("a receipt stays good after a piece of the comment was destroyed, and ends with the comment")
    func redacted() async throws {
        let store = try SQLiteStore.inMemory()
        let server = try await TestServer(store: store)
        try await server.run { client in
            let address = try #require(try await client.post(try server.fields()).headers[.location])
            for word in ["đồng ý", "bài viết"] {
                let request = RedactionRequest(
                    comment: 1,
                    field: .content,
                    span: .text(word),
                    moderator: "lan",
                    time: server.clock.now
                )
                _ = try await store.redact(request) { id, salt in
                    server.moderation.receipts.digest(forComment: id, salt: salt)
                }
            }
            let page = try await client.get(address)
            #expect(page.status == .ok)
            #expect(page.text.contains("Tôi █████ với █████ này."))
            #expect(page.text.contains("Ban biên tập đã che một phần bình luận này."))
            let english = try await client.get("\(address)?lang=en")
            #expect(english.text.contains("A moderator has taken out a part of this comment."))
            let other = address.replacing("/1-", with: "/2-")
            #expect(try await client.get(other).status == .notFound)
            _ = try await store.erase(
                ErasureRequest(.comments([1]), reason: .request, moderator: "an", time: server.clock.now)
            )
            #expect(try await client.get(address).status == .notFound)
        }
    }

    @Test("what is no receipt of ours shows nothing")
    func unknown() async throws {
        let server = try await TestServer()
        try await server.run { client in
            let address = try #require(try await client.post(try server.fields()).headers[.location])
            let code = try #require(address.split(separator: "-").last)
            let forged = (code.first == "A" ? "B" : "A") + code.dropFirst()
            let zeroes = String(repeating: "0", count: 24)
            for receipt in [
                "1", "1-", "-\(code)", "1-\(code)0", "1-\(code.dropLast())", "1-\(forged)", "1-\(zeroes)", "2-\(code)",
                "0-\(code)", "+1-\(code)", "1-\(code)-1", "99999999999999999999-\(code)", "x-\(code)", "%00",
            ] {
                let response = try await client.get("/receipts/\(receipt)")
                #expect(response.status == .notFound, "\(receipt)")
                #expect(response.text.contains("Không có biên nhận này"), "\(receipt)")
                #expect(!response.text.contains("Nguyễn Văn An"))
            }
        }
    }
}
