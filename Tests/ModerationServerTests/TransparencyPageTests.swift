import Foundation
import HTTPTypes
import HummingbirdTesting
import Moderation
import SQLiteStore
import Testing

struct TransparencyPageTests {
    /// So many comments, of which lan approves the first ten, and refuses six for advertising, three as insults and two without a
    /// reason.
    private func run(
        _ settings: [String: String] = ["transparency": "on"],
        _ body: @escaping @Sendable (TestServer, any TestClientProtocol) async throws -> Void
    ) async throws {
        let server = try await TestServer(settings.merging(["captcha": "off", "rate": "off"]) { $1 })
        try await server.run { client in
            for number in 1...22 { _ = try await client.post(try server.fields(["content": "Ý kiến \(number)"])) }
            server.clock.advance(by: 840)
            for id in Int64(1)...10 { try await server.approve(id) }
            for id in Int64(11)...16 { _ = try await server.decide(id, .rejected, reason: "advertising") }
            for id in Int64(17)...19 { _ = try await server.decide(id, .rejected, reason: "insult") }
            for id in Int64(20)...21 { _ = try await server.decide(id, .rejected) }
            try await body(server, client)
        }
    }

    private static let pages = ["/demo/transparency", "/v1/sites/demo/transparency"]

    @Test("the figures are there for people and programs, rare reasons added together")
    func figures() async throws {
        try await run { server, client in
            let page = try await client.get("/demo/transparency")
            #expect(page.status == .ok)
            let rows = page.text.replacing(/<[^>]+>/, with: "|").replacing(/\|+/, with: "|")
            for row in [
                "|Nhận được|22|", "|Đã đăng|10|", "|Không đăng|11|", "|Quảng cáo|6|", "|Các lý do khác|5|",
                "|Đang chờ duyệt|1|", "|Thời gian chờ quyết định (trung vị)|14 phút|", "|Tháng 1/2027|",
                "|Tự động, không qua người duyệt|0 %|",
            ] {
                #expect(rows.contains(row), "\(row)")
            }
            #expect(!page.text.contains("Xúc phạm"))
            #expect(!page.text.contains("<script"))
            let english = try await client.get("/demo/transparency?lang=en").text
            #expect(english.contains("January 2027"))
            #expect(english.contains("14 minutes"))
            #expect(english.contains("<html lang=\"en\">"))

            let json = try await client.get("/v1/sites/demo/transparency")
            #expect(json.headers[.accessControlAllowOrigin] == "*")
            let month = try #require((json.json["months"] as? [[String: Any]])?.first)
            #expect(month["month"] as? String == "2027-01")
            #expect(month["otherReasons"] as? Int == 5)
            let reasons = try #require(month["reasons"] as? [[String: Any]])
            #expect(reasons.map { $0["code"] as? String } == ["advertising"])
            #expect(reasons.first?["vi"] as? String == "Quảng cáo")
            let total = try #require(json.json["total"] as? [String: Any])
            #expect(total["received"] as? Int == 22)
            #expect(total["medianSecondsToDecision"] as? Double == 840)
            #expect(!json.text.contains("insult"))
        }
    }

    @Test("nothing that anybody wrote or is called is in it, nor a moderator's name", arguments: pages)
    func noPersonalData(path: String) async throws {
        try await run { _, client in
            let text = try await client.get(path).text
            for word in ["Nguyễn Văn An", "Ý kiến", "Góp ý", "/bai-viet/1", "lan\""] {
                #expect(!text.contains(word), "\(word)")
            }
        }
    }

    @Test("where the site does not show it, there is no such page", arguments: pages)
    func off(path: String) async throws {
        try await run([:]) { server, client in
            #expect(try await client.get(path).status == .notFound)
            try await server.set(["transparency": "on"])
            #expect(try await client.get(path).status == .ok)
            #expect(try await client.post("", to: path).status == .methodNotAllowed)
            try await server.set(["transparency": "off"])
            #expect(try await client.get(path).status == .notFound)
            #expect(try await client.get(path.replacing("demo", with: "none")).status == .notFound)
        }
    }

    @Test("it is counted once an hour, and not sent again to who has it", arguments: pages)
    func cached(path: String) async throws {
        try await run { server, client in
            let first = try await client.get(path)
            let tag = try #require(first.headers[.eTag])
            #expect(first.headers[.cacheControl] == "public, max-age=0, must-revalidate")
            try await server.approve(22)
            server.clock.advance(by: 3599)
            let same = try await client.get(path, headers: [.ifNoneMatch: tag])
            #expect(same.status == .notModified)
            #expect(same.text.isEmpty)
            server.clock.advance(by: 1)
            let later = try await client.get(path, headers: [.ifNoneMatch: tag])
            #expect(later.status == .ok)
            #expect(later.text != first.text)
        }
    }

    @Test("appeals are counted, their outcomes only where there are enough of each")
    func appeals() async throws {
        try await run { server, client in
            let store = try #require(server.visitors)
            for id in Int64(11)...20 {
                let draft = AppealDraft(comment: id, message: "Xin xem lại.", time: server.clock.now)
                _ = try await store.submit(draft, period: .seconds(60))
            }
            func answer(_ ids: ClosedRange<Int64>, _ verdict: AppealDecision.Verdict) async throws {
                _ = try await store.decide(
                    AppealDecision(
                        appeals: Array(ids),
                        verdict: verdict,
                        answer: nil,
                        moderator: "hoa",
                        time: server.clock.now
                    )
                )
            }
            try await answer(11...12, .grant)
            try await answer(13...17, .uphold)
            server.clock.advance(by: 7200)
            let json = try await client.get("/v1/sites/demo/transparency").json
            let appeals = try #require(json["appeals"] as? [String: Any])
            #expect(appeals["received"] as? Int == 10)
            #expect(appeals["outcomes"] as? [String: Int] == ["upheld": 5])
            #expect(appeals["others"] as? Int == 5)
            let page = try await client.get("/demo/transparency").text.replacing(/<[^>]+>/, with: "|")
                .replacing(/\|+/, with: "|")
            #expect(page.contains("|Đề nghị xem lại|10|"))
            #expect(page.contains("giữ nguyên quyết định|5|"))
            #expect(!page.contains("được chấp nhận"))
        }
    }

    @Test("what was erased is counted as such, and the receipt leads to the figures")
    func erasedAndLinked() async throws {
        try await run { server, client in
            let store = try #require(server.moderation.store as? SQLiteStore)
            let request = ErasureRequest(.comments([1, 22]), reason: .request, moderator: "an", time: server.clock.now)
            _ = try await store.erase(request)
            let rows = try await client.get("/demo/transparency").text.replacing(/<[^>]+>/, with: "|")
                .replacing(/\|+/, with: "|")
            #expect(rows.contains("|Đã xóa dữ liệu|2|"))
            #expect(rows.contains("|Đã đăng|9|"))
            let receipt = try #require(
                try await client.post(try server.fields(["content": "Ý kiến nữa"])).headers[.location]
            )
            #expect(try await client.get(receipt).text.contains("href=\"/demo/transparency\""))
        }
    }

    @Test("a site without comments says so")
    func empty() async throws {
        let server = try await TestServer(["transparency": "on"])
        try await server.run { client in
            #expect(try await client.get("/demo/transparency").text.contains("Chưa có bình luận nào"))
            let months = try await client.get("/v1/sites/demo/transparency").json["months"] as? [Any]
            #expect(months?.isEmpty == true)
        }
    }
}
