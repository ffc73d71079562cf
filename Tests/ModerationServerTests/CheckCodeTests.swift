import Foundation
import HTTPTypes
import HummingbirdTesting
import Moderation
import Testing

struct CheckCodeTests {
    @Test("a wrong code gives the form back with a new picture, and uses the old one up")
    func wrong() async throws {
        let server = try await TestServer()
        let right = try server.fields()
        try await server.run { client in
            let wrong = try await client.post(right.merging(["code": TestServer.wrongCode]) { $1 })
            #expect(wrong.status == .unprocessableContent)
            #expect(wrong.problemCodes == ["captcha_wrong"])
            #expect(wrong.text.contains("Mã kiểm tra chưa đúng"))
            wrong.expectFilled(with: right)
            #expect(wrong.value(of: "code") == "")
            let token = try #require(wrong.value(of: "token"))
            #expect(token != right["token"])
            #expect(wrong.text.contains("src=\"/captcha/\(token).png\""))

            let again = try await client.post(right)
            #expect(again.status == .conflict)
            #expect(again.problemCodes == ["captcha_spent"])
            again.expectFilled(with: right)
        }
        #expect(try await server.stored().isEmpty)
    }

    @Test("an empty code is a field to fill in and uses nothing up", arguments: ["", "   ", "\u{200B}"])
    func empty(code: String) async throws {
        let server = try await TestServer()
        let right = try server.fields()
        try await server.run { client in
            let empty = try await client.post(right.merging(["code": code]) { $1 })
            #expect(empty.status == .unprocessableContent)
            #expect(empty.problemCodes == ["required"])
            #expect(empty.text.contains("<a href=\"#duyet-code\">"))
            empty.expectFilled(with: right)
            #expect(try await client.post(right).status == .seeOther)
        }
        #expect(try await server.stored().count == 1)
    }

    @Test("a code is refused from the moment its picture expires")
    func expired() async throws {
        let server = try await TestServer()
        let early = try server.fields(["content": "Gửi trong phút cuối cùng."])
        let late = try server.fields()
        try await server.run { client in
            server.clock.advance(by: 599)
            #expect(try await client.post(early).status == .seeOther)
            server.clock.advance(by: 1)
            let response = try await client.post(late)
            #expect(response.status == .unprocessableContent)
            #expect(response.problemCodes == ["captcha_expired"])
            response.expectFilled(with: late)
            #expect(response.value(of: "token") != late["token"])
        }
        #expect(try await server.stored().count == 1)
    }

    @Test("a code that was used for one comment does not bring in another")
    func reused() async throws {
        let server = try await TestServer()
        let first = try server.fields()
        let second = first.merging(["content": "Một ý kiến khác hẳn."]) { $1 }
        try await server.run { client in
            #expect(try await client.post(first).status == .seeOther)
            let response = try await client.post(second)
            #expect(response.status == .conflict)
            #expect(response.problemCodes == ["captcha_spent"])
            response.expectFilled(with: second)
        }
        #expect(try await server.stored().map(\.content) == [first["content"]])
    }

    @Test("a token of another site, a forged one, a broken one and none are refused alike")
    func foreign() async throws {
        let server = try await TestServer()
        let foreign = try server.challenge(site: "khac")
        let (token, answer) = try server.challenge()
        let flipped = token.prefix(30) + (token.dropFirst(30).first == "A" ? "B" : "A") + token.dropFirst(31)
        let cases: [(token: String?, code: String)] = [
            (foreign.token, foreign.answer), (String(flipped), answer), ("<script>", answer),
            (String(token.dropLast()), answer),
            (String(repeating: "A", count: 2000), answer), (nil, answer), ("", answer),
        ]
        try await server.run { client in
            for (token, code) in cases {
                let fields = try server.fields(["token": token, "code": code])
                let response = try await client.post(fields)
                #expect(response.status == .unprocessableContent)
                #expect(response.problemCodes == ["captcha_invalid"])
                response.expectFilled(with: fields)
                #expect(response.value(of: "token")?.isEmpty == false)
            }
        }
        #expect(try await server.stored().isEmpty)
    }

    @Test("an answer is taken in small letters, spaced, in full width and with look-alikes")
    func forgiven() async throws {
        let server = try await TestServer()
        let spellings: [@Sendable (String) -> String] = [
            { $0.lowercased() },
            { $0.map(String.init).joined(separator: " ") },
            { String(String.UnicodeScalarView($0.unicodeScalars.compactMap { Unicode.Scalar($0.value + 0xFEE0) })) },
            { $0.replacing("3", with: "8").replacing("2", with: "z").replacing("D", with: "0") },
        ]
        try await server.run { client in
            for (number, spelling) in spellings.enumerated() {
                let (token, answer) = try server.challenge()
                let fields = try server.fields([
                    "token": token, "code": spelling(answer), "content": "Ý kiến thứ \(number) về bài viết.",
                ])
                #expect(try await client.post(fields).status == .seeOther)
            }
        }
        #expect(try await server.stored().count == spellings.count)
    }

    @Test("where a site asks for no code, none is shown and none is needed")
    func off() async throws {
        let server = try await TestServer(["captcha": "off"])
        try await server.run { client in
            let page = try await client.get("/demo/thread?key=/bai-viet/1")
            #expect(page.value(of: "code") == nil)
            let posted = try await client.post(try server.fields(["code": nil, "token": nil]))
            #expect(posted.status == .seeOther)
        }
        #expect(try await server.stored().count == 1)
    }

    @Test("the JSON API says the same in codes, and sends a new challenge along")
    func json() async throws {
        let server = try await TestServer()
        let right = try server.fields()
        let wrong = right.merging(["code": TestServer.wrongCode]) { $1 }
        try await server.run { client in
            let response = try await client.postJSON(wrong)
            #expect(response.status == .unprocessableContent)
            #expect(response.headers[.contentType] == "application/problem+json; charset=utf-8")
            #expect(response.json["code"] as? String == "captcha_wrong")
            #expect(response.jsonProblems == ["code: captcha_wrong"])
            let challenge = try #require(response.json["challenge"] as? [String: Any])
            let token = try #require(challenge["token"] as? String)
            #expect(challenge["image"] as? String == "/captcha/\(token).png")
            #expect(try await client.get("/captcha/\(token).png").status == .ok)

            let spent = try await client.postJSON(right)
            #expect(spent.status == .conflict)
            #expect(spent.json["code"] as? String == "captcha_spent")
        }
        #expect(try await server.stored().isEmpty)
    }
}
