import Foundation
import HTTPTypes
import HummingbirdTesting
import Moderation
import ModerationServer
import SQLiteStore
import Testing

struct AppealTests {
    private static let message = "Tôi chỉ hỏi về giờ làm việc, không quảng cáo."

    private func store(_ server: TestServer) throws -> any VisitorStore {
        try #require(server.visitors)
    }

    private func answer(
        _ server: TestServer,
        _ verdict: AppealDecision.Verdict,
        _ text: String?
    ) async throws -> AppealDecisionResult {
        try await store(server).decide(
            AppealDecision(appeals: [1], verdict: verdict, answer: text, moderator: "hoa", time: server.clock.now)
        )
    }

    @Test("a refused comment's receipt has a form; what is sent waits, is answered for good, and is published")
    func granted() async throws {
        try await TestServer.withRefusedComment { server, client, address in
            let before = try await client.get(address).text
            #expect(before.contains("action=\"\(address)/appeal\""))
            #expect(before.contains("Nhận đến 15:00, 14/02/2027"))
            let sent = try await client.post(["message": "  \(Self.message)\r\n"], to: "\(address)/appeal")
            #expect(sent.status == .seeOther)
            #expect(sent.headers[.location] == "\(address)#duyet-appeal")
            let open = try await client.get(address).text
            #expect(open.contains("Đang chờ một người khác xem lại"))
            #expect(open.contains(Self.message))
            #expect(!open.contains("<form"))
            #expect(try await store(server).appeal(ofComment: 1)?.message == Self.message)

            #expect(try await answer(server, .grant, "Bạn nói đúng.\nXin lỗi bạn.").answered == [1])
            server.moderation.generation.advance()
            let granted = try await client.get(address).text
            #expect(granted.contains("Đề nghị được chấp nhận"))
            #expect(granted.contains("Bạn nói đúng."))
            #expect(granted.contains("Đây là quyết định cuối cùng."))
            #expect(granted.contains("Đã đăng"))
            #expect(!granted.contains("hoa"))
            #expect(try await client.get("/demo/thread?key=/bai-viet/1").text.contains("Tôi đồng ý với bài viết này."))
        }
    }

    @Test("an appeal that is not granted is answered too, and there is no second one")
    func upheld() async throws {
        try await TestServer.withRefusedComment { server, client, address in
            _ = try await client.post(["message": Self.message], to: "\(address)/appeal")
            _ = try await answer(server, .uphold, "Có số điện thoại bán hàng.")
            let page = try await client.get(address).text
            #expect(page.contains("Đã xem lại: giữ nguyên quyết định"))
            #expect(page.contains("Có số điện thoại bán hàng."))
            #expect(!page.contains("<form"))
            let again = try await client.post(["message": "Xin xem lại lần nữa <b>"], to: "\(address)/appeal")
            #expect(again.status == .conflict)
            #expect(again.text.contains("mỗi bình luận chỉ xem lại một lần"))
            #expect(again.text.contains("Xin xem lại lần nữa &lt;b&gt;</textarea>"))
            let same = try await client.post(["message": Self.message], to: "\(address)/appeal")
            #expect(same.status == .seeOther)
        }
    }

    @Test(
        "what is wrong with the message is said at its field, and the text is kept",
        arguments: [
            ("", "required", "Bạn chưa viết lý do"), (" \u{200B}\n ", "required", "Bạn chưa viết lý do"),
            ("Xem lại đi", "", ""), ("Xem lại <", "too_short", "mới có 9 ký tự. Vui lòng viết ít nhất 10 ký tự"),
            (
                String(repeating: "ô\u{301} ", count: 1001), "too_long",
                "dài 2001 ký tự. Vui lòng rút xuống còn tối đa 2000"
            ),
        ]
    )
    func problems(message: String, code: String, text: String) async throws {
        try await TestServer.withRefusedComment { _, client, address in
            let response = try await client.post(["message": message], to: "\(address)/appeal")
            guard !code.isEmpty else {
                #expect(response.status == .seeOther)
                return
            }
            #expect(response.status == .unprocessableContent)
            #expect(response.problemCodes == [code])
            #expect(response.text.contains(text))
            #expect(response.text.contains("aria-invalid=\"true\""))
            let kept = message.replacing("<", with: "&lt;")
            #expect(response.text.contains(">\n\(kept)</textarea>"))
        }
    }

    @Test("there is no appeal for what waits, was published, or is held by the policy as spam")
    func notRefused() async throws {
        try await TestServer.withRefusedComment { server, client, address in
            _ = try await server.decide(1, .pending)
            for status in [CommentStatus.pending, .approved] {
                if status == .approved { try await server.approve(1) }
                #expect(try await !client.get(address).text.contains("duyet-appeal"))
                let response = try await client.post(["message": Self.message], to: "\(address)/appeal")
                #expect(response.status == .conflict)
                #expect(response.text.contains("không bị từ chối"))
            }
        }
        let server = try await TestServer(["captcha": "off"])
        try await server.run { client in
            let fields = try server.fields(["website": "http://rac.example"])
            let address = try #require(try await client.post(fields).headers[.location])
            let page = try await client.get(address).text
            #expect(page.contains("Đang chờ duyệt"))
            #expect(!page.contains("duyet-appeal"))
            // A moderator who agrees with the policy decides, and that can be appealed against.
            _ = try await server.decide(1, .approved)
            _ = try await server.moderation.decide(
                DecisionRequest(
                    comments: [1],
                    status: .spam,
                    expected: [.approved],
                    reason: "spam",
                    moderator: "lan",
                    time: server.clock.now
                )
            )
            let marked = try await client.get(address).text
            #expect(marked.contains("Không được đăng"))
            #expect(marked.contains("từng được đăng"))
            #expect(marked.contains("Nội dung rác (spam)"))
            #expect(marked.contains("<form"))
        }
    }

    @Test("appeals end with the site's period, and a site may take none")
    func period() async throws {
        try await TestServer.withRefusedComment(["appeals": "2d"]) { server, client, address in
            server.clock.advance(by: 2 * 86_400)
            #expect(try await client.get(address).text.contains("<form"))
            server.clock.advance(by: 1)
            let page = try await client.get(address).text
            #expect(page.contains("Thời hạn đề nghị xem lại đã hết lúc 15:00, 17/01/2027"))
            #expect(!page.contains("<form"))
            let late = try await client.post(["message": Self.message], to: "\(address)/appeal")
            #expect(late.status == .conflict)
            #expect(late.text.contains("đã hết lúc 15:00, 17/01/2027"))
            #expect(late.text.contains("\(Self.message)</textarea>"))
            try await server.set(["appeals": "off"])
            #expect(try await !client.get(address).text.contains("duyet-appeal"))
            let off = try await client.post(["message": Self.message], to: "\(address)/appeal")
            #expect(off.status == .conflict)
            #expect(off.text.contains("không nhận đề nghị xem lại"))
        }
    }

    @Test("who sends one appeal after the other has to wait, and keeps his text")
    func rateLimited() async throws {
        let server = try await TestServer(["captcha": "off", "rate": "off"])
        try await server.run { client in
            for number in 1...11 {
                let fields = try server.fields(["content": "Ý kiến \(number)"])
                let address = try #require(try await client.post(fields).headers[.location])
                _ = try await server.decide(Int64(number), .rejected)
                let response = try await client.post(["message": Self.message], to: "\(address)/appeal")
                guard number > 10 else {
                    #expect(response.status == .seeOther)
                    continue
                }
                #expect(response.status == .tooManyRequests)
                #expect(response.headers[.retryAfter] == "60")
                #expect(response.text.contains("\(Self.message)</textarea>"))
            }
        }
    }

    @Test("the page is there in both languages, and keeps the one that was chosen")
    func languages() async throws {
        try await TestServer.withRefusedComment { server, client, address in
            #expect(try await client.get(address).text.contains("href=\"\(address)?lang=en\" hreflang=\"en\""))
            let page = try await client.get("\(address)?embed=1&lang=en").text
            #expect(page.contains("<html lang=\"en\">"))
            #expect(page.contains("Advertising"))
            #expect(page.contains("Taken until 14 Feb 2027, 15:00"))
            #expect(page.contains("href=\"\(address)?embed=1\" hreflang=\"vi\""))
            let empty = try await client.post(["message": ""], to: "\(address)/appeal?embed=1&lang=en")
            #expect(empty.text.contains("You have not said why."))
            #expect(empty.text.contains("action=\"\(address)/appeal?embed=1&amp;lang=en\""))
            let sent = try await client.post(["message": Self.message], to: "\(address)/appeal?embed=1&lang=en")
            #expect(sent.headers[.location] == "\(address)?embed=1&lang=en#duyet-appeal")
            #expect(try await client.get("\(address)?lang=fr").text.contains("<html lang=\"vi\">"))
        }
    }

    @Test("the reason stands there as the site words it, with its rule and where that can be read")
    func siteReasons() async throws {
        try await TestServer.withRefusedComment { server, client, address in
            let store = try store(server)
            func change(_ code: String, _ change: ReasonChange) async throws {
                _ = try await store.changeReason(
                    code,
                    site: "demo",
                    by: change,
                    moderator: "an",
                    time: server.clock.now
                )
            }
            try await change(
                "advertising",
                .change(
                    ReasonTexts(clauseVi: "Điều 4: không <rao> hàng", url: "https://bao.example.vn/quy-dinh?a=1&b=2")
                )
            )
            let page = try await client.get(address).text
            #expect(page.contains("Quảng cáo"))
            #expect(page.contains("<strong>Theo quy định:</strong> Điều 4: không &lt;rao&gt; hàng"))
            #expect(page.contains("href=\"https://bao.example.vn/quy-dinh?a=1&amp;b=2\""))
            try await change("scam", .add(ReasonTexts(vi: "Lừa đảo", en: "Fraud")))
            _ = try await server.decide(1, .pending)
            _ = try await server.decide(1, .rejected, reason: "scam")
            try await change("scam", .remove)
            #expect(try await client.get(address).text.contains("Lừa đảo"))
            #expect(try await client.get("\(address)?lang=en").text.contains("Fraud"))
        }
    }

    @Test("an erased comment's receipt is none any more, and nobody appeals with it")
    func erased() async throws {
        try await TestServer.withRefusedComment { server, client, address in
            let store = try #require(server.moderation.store as? SQLiteStore)
            let request = ErasureRequest(.comments([1]), reason: .request, moderator: "an", time: server.clock.now)
            _ = try await store.erase(request)
            let response = try await client.post(["message": Self.message], to: "\(address)/appeal")
            #expect(response.status == .notFound)
            #expect(try await store.appeal(ofComment: 1) == nil)
        }
    }
}
