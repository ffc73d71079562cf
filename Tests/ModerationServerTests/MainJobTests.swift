import Foundation
import HTTPTypes
import HummingbirdTesting
import Moderation
import Testing

struct MainJobTests {
    @Test("a comment is posted, approved, and then stands under the article")
    func mainJob() async throws {
        let server = try await TestServer()
        try await server.run { client in
            let posted = try await client.post(try server.fields())
            #expect(posted.status == .seeOther)
            let receipt = try #require(posted.headers[.location])
            #expect(receipt.hasPrefix("/receipts/1-"))
            #expect(try await client.get(receipt).text.contains("Đang chờ duyệt"))
            #expect(try await !client.get("/demo/thread?key=/bai-viet/1").text.contains("Nguyễn Văn An"))

            try await server.approve(1)

            let page = try await client.get("/demo/thread?key=/bai-viet/1")
            #expect(page.status == .ok)
            #expect(page.text.contains("Nguyễn Văn An"))
            #expect(page.text.contains("id=\"comment-1\""))
            #expect(try await client.get(receipt).text.contains("Đã đăng"))
        }
    }

    @Test("text typed in NFD is stored and shown in NFC")
    func normalisation() async throws {
        let server = try await TestServer()
        let name = "Nguyễn Thị Hằng"
        try await server.run { client in
            let typed = name.decomposedStringWithCanonicalMapping
            let posted = try await client.post(try server.fields(["name": typed]))
            #expect(posted.status == .seeOther)
        }
        let comment = try #require(try await server.moderation.store.comment(1))
        #expect(Array(comment.name.utf8) == Array(name.precomposedStringWithCanonicalMapping.utf8))
    }
}
