import Foundation
import HTTPTypes
import HummingbirdTesting
import Moderation
import Testing

/// What the policy finds, seen from outside: where a comment ends up, and why.
struct PolicyTests {
    private static let long = "Tôi nghĩ rằng tỉnh nên mở thêm điểm tiếp nhận hồ sơ ở các xã vùng cao."

    @Test("a long text that was posted before goes to spam, even in other dress")
    func longDuplicate() async throws {
        let server = try await TestServer()
        let dressed = Self.long.uppercased().decomposedStringWithCanonicalMapping.replacing(" ", with: "  ")
        try await server.run { client in
            #expect(try await client.post(try server.fields(["content": Self.long])).status == .seeOther)
            let again = try server.fields(["content": dressed, "thread": "/bai-viet/2", "name": "Người khác"])
            #expect(try await client.post(again).status == .seeOther)
        }
        let comments = try await server.stored()
        #expect(comments.map(\.status) == [.pending, .spam])
        #expect(comments.map(\.reasons) == [[], [Reason(.duplicate, facts: ["earlier": "1"])]])
    }

    @Test("a short text is often honestly the same: it is only put on record")
    func shortDuplicate() async throws {
        let server = try await TestServer()
        try await server.run { client in
            for _ in 0..<3 {
                let response = try await client.post(try server.fields(["content": "Đồng ý!"]))
                #expect(response.status == .seeOther)
            }
        }
        let comments = try await server.stored()
        #expect(comments.map(\.status) == [.pending, .pending, .pending])
        #expect(comments.map { $0.reasons.map(\.facts) } == [[], [["earlier": "1"]], [["earlier": "2"]]])
    }

    @Test("more links than the site allows go to spam", arguments: [("0", 0), ("0", 1), ("2", 2), ("2", 3)])
    func links(limit: String, count: Int) async throws {
        let server = try await TestServer(["maxLinks": limit])
        let links = (0..<count).map { "https://a\($0).example.com/x" }.joined(separator: " ")
        #expect(try await server.post(try server.fields(["content": "Xem thêm: \(links)"])).status == .seeOther)
        let comment = try #require(try await server.stored().first)
        let isTooMany = count > (Int(limit) ?? 0)
        #expect(comment.status == (isTooMany ? .spam : .pending))
        let reason = Reason(.tooManyLinks, facts: ["count": String(count), "limit": limit])
        #expect(comment.reasons == (isTooMany ? [reason] : []))
    }

    @Test("what fills in the hidden field is stored as spam, and its author hears that it is being looked at")
    func honeypot() async throws {
        let server = try await TestServer()
        let fields = try server.fields(["website": "https://casino.example"])
        try await server.run { client in
            let posted = try await client.post(fields)
            #expect(posted.status == .seeOther)
            let receipt = try await client.get(try #require(posted.headers[.location]))
            #expect(receipt.text.contains("Đang chờ duyệt"))
            #expect(!receipt.text.lowercased().contains("spam"))
            let json = try server.fields(["website": "x", "content": "Một nội dung khác."])
            #expect(try await client.postJSON(json).json["status"] as? String == "pending")
        }
        let comments = try await server.stored()
        #expect(comments.map(\.status) == [.spam, .spam])
        #expect(comments.map(\.reasons) == [[Reason(.honeypot)], [Reason(.honeypot)]])
    }

    @Test("a form filled in faster than people type is put on record", arguments: [4.9, 5])
    func tooFast(seconds: TimeInterval) async throws {
        let server = try await TestServer(["minimumFillTime": "5s", "moderation": "post"])
        let fields = try server.fields()
        server.clock.advance(by: seconds)
        #expect(try await server.post(fields).status == .seeOther)
        let comment = try #require(try await server.stored().first)
        #expect(comment.status == (seconds < 5 ? .pending : .approved))
        let reason = Reason(.tooFast, facts: ["milliseconds": "4900", "minimum": "5000"])
        #expect(comment.reasons == (seconds < 5 ? [reason] : []))
    }

    @Test("where a site moderates afterwards, what no phase holds back is public at once")
    func publishedAtOnce() async throws {
        let server = try await TestServer(["moderation": "post"])
        try await server.run { client in
            let page = "/demo/thread?key=/bai-viet/1"
            #expect(try await !client.get(page).text.contains("sau khi được ban biên tập duyệt"))
            let good = try await client.postJSON(try server.fields(["content": Self.long]))
            #expect(good.json["status"] as? String == "approved")
            let repeated = try await client.postJSON(try server.fields(["content": Self.long, "name": "Kẻ chép lại"]))
            #expect(repeated.json["status"] as? String == "pending")
            let short = try server.fields(["content": "Đồng\u{200B} ý", "name": "Người vô hình"])
            #expect(try await client.postJSON(short).json["status"] as? String == "pending")
            let text = try await client.get(page).text
            #expect(text.contains("Nguyễn Văn An"))
            #expect(!text.contains("Kẻ chép lại"))
            #expect(!text.contains("Người vô hình"))
        }
        #expect(try await server.stored().map(\.status) == [.approved, .spam, .pending])
    }

    @Test("all reasons are kept, in the order of the phases")
    func several() async throws {
        let server = try await TestServer(["maxLinks": "0", "minimumFillTime": "2s"])
        let fields = try server.fields(["website": "x", "content": "Vào ngay\u{200B} https://a.example.com nhé"])
        #expect(try await server.post(fields).status == .seeOther)
        let comment = try #require(try await server.stored().first)
        #expect(comment.status == .spam)
        #expect(comment.reasons.map(\.code) == [.honeypot, .tooManyLinks, .tooFast, .hiddenCharacters])
    }
}
