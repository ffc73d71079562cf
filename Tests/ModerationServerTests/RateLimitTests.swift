import Foundation
import HTTPTypes
import HummingbirdTesting
import Moderation
import ModerationServer
import Submissions
import Testing

struct RateLimitTests {
    @Test("one form too many is 429; it comes back as it was and is taken as soon as it may be")
    func tooMany() async throws {
        let server = try await TestServer(["rate": "2/1m"])
        try await server.run { client in
            for number in 1...2 {
                let response = try await client.post(try server.fields(["title": "Lần \(number)"]))
                #expect(response.status == .seeOther)
            }
            let fields = try server.fields(["title": "Lần 3"])
            let third = try await client.post(fields)
            #expect(third.status == .tooManyRequests)
            #expect(third.headers[.retryAfter] == "30")
            #expect(third.text.contains("Vui lòng gửi lại sau 30 giây"))
            third.expectFilled(with: fields)
            #expect(third.value(of: "token") == fields["token"])
            #expect(third.value(of: "code") == fields["code"])
            #expect(try await server.stored().count == 2)

            server.clock.advance(by: 29.5)
            #expect(try await client.post(fields).headers[.retryAfter] == "1")
            server.clock.advance(by: 0.5)
            #expect(try await client.post(fields).status == .seeOther)
        }
        #expect(try await server.stored().map(\.title) == ["Lần 1", "Lần 2", "Lần 3"])
    }

    @Test("a submission that meets a change of the settings is counted once")
    func changedSettings() async throws {
        let server = try await TestServer(["rate": "2/10m"])
        let site = try await server.moderation.site("demo")
        // Another process changes them, and this one has not noticed yet.
        _ = try await server.moderation.store.changeSite("demo", moderator: "lan", time: server.clock.now) {
            (site) throws(ModerationError) in
            try site.set("maxLinks", to: "3")
        }
        let visitor = server.moderation.visitor(address: "192.0.2.1")
        for isTaken in [true, true, false] {
            let fields = try server.fields(["title": "Lần"])
            var submission = Submission()
            for field in SubmissionField.allCases { submission[field] = fields[field.rawValue] }
            let result = try await server.moderation.submit(submission, to: site, from: visitor)
            switch result {
            case .accepted: #expect(isTaken)
            case .rateLimited: #expect(!isTaken)
            default: Issue.record("\(result)")
            }
        }
        #expect(try await server.stored().count == 2)
    }

    @Test("a double click is no second submission", arguments: ["always", "off"])
    func doubleClick(captcha: String) async throws {
        let server = try await TestServer(["rate": "1/10m", "captcha": captcha])
        try await server.run { client in
            let fields = try server.fields()
            let first = try await client.post(fields)
            let second = try await client.post(fields)
            #expect(first.status == .seeOther)
            #expect(second.status == .seeOther)
            #expect(second.headers[.location] == first.headers[.location])
            let other = try await client.post(fields.merging(["content": "Một ý kiến khác."]) { $1 })
            #expect(other.status == .tooManyRequests)
        }
        #expect(try await server.stored().count == 1)
    }

    @Test("the JSON API says when to come again")
    func json() async throws {
        let server = try await TestServer(["rate": "1/10m"])
        try await server.run { client in
            #expect(try await client.postJSON(try server.fields()).status == .created)
            let response = try await client.postJSON(try server.fields(), headers: [.acceptLanguage: "en"])
            #expect(response.status == .tooManyRequests)
            #expect(response.headers[.retryAfter] == "600")
            #expect(response.json["code"] as? String == "rate_limited")
            #expect(response.json["retryAfter"] as? Int == 600)
            #expect((response.json["detail"] as? String)?.contains("in 10 minutes") == true)
        }
    }

    @Test("only a checked form counts: mistakes in the fields are free")
    func mistakes() async throws {
        let server = try await TestServer(["rate": "1/10m"])
        try await server.run { client in
            for _ in 0..<3 {
                let response = try await client.post(try server.fields(["name": ""]))
                #expect(response.status == .unprocessableContent)
            }
            #expect(try await client.post(try server.fields()).status == .seeOther)
        }
    }

    @Test("guessing codes is limited too")
    func guessing() async throws {
        let server = try await TestServer(["rate": "2/10m"])
        try await server.run { client in
            let statuses = try await [0, 1, 2].asyncMap { _ in
                try await client.post(try server.fields(["code": TestServer.wrongCode])).status.code
            }
            #expect(statuses == [422, 422, 429])
        }
    }

    @Test("pictures have a rate where a site wants one; sounds and posts go on")
    func pictures() async throws {
        let server = try await TestServer(["pictureRate": "2/1m"])
        let token = try server.challenge().token
        try await server.run { client in
            for _ in 0..<2 { #expect(try await client.get("/captcha/\(token).png").status == .ok) }
            for path in ["/captcha/\(token).png", "/captcha.png?site=demo"] {
                let refused = try await client.get(path)
                #expect(refused.status == .tooManyRequests)
                #expect(refused.headers[.retryAfter] == "30")
                #expect(refused.headers[.setCookie] == nil)
                #expect(refused.text.contains("hoặc xem hình khác sau 30 giây"))
            }
            #expect(try await client.get("/captcha/\(token).wav").status == .ok)
            #expect(try await client.post(try server.fields()).status == .seeOther)
            server.clock.advance(by: 30)
            #expect(try await client.get("/captcha/\(token).png").status == .ok)
        }
    }

    @Test("a site without a limit has none")
    func off() async throws {
        let server = try await TestServer(["rate": "off", "captcha": "off"])
        try await server.run { client in
            for number in 0..<40 {
                let response = try await client.post(try server.fields(["title": "Lần \(number)"]))
                #expect(response.status == .seeOther)
            }
        }
        #expect(try await server.stored().count == 40)
    }
}

extension Array {
    /// One after the other.
    fileprivate func asyncMap<Value>(_ transform: (Element) async throws -> Value) async throws -> [Value] {
        var values: [Value] = []
        for element in self { values.append(try await transform(element)) }
        return values
    }
}
