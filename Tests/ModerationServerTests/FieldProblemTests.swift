import Foundation
import HTTPTypes
import HummingbirdTesting
import Moderation
import ModerationServer
import Testing

struct FieldProblemTests {
    @Test("all problems come at once, in the order of the form, each linked to its field")
    func several() async throws {
        let server = try await TestServer()
        let fields = try server.fields(["name": " \t ", "title": String(repeating: "ô", count: 151), "content": nil])
        try await server.run { client in
            let response = try await client.post(fields)
            #expect(response.status == .unprocessableContent)
            #expect(response.problemCodes == ["required", "too_long", "required"])
            let links = ["name", "title", "content"].map { "<a href=\"#duyet-\($0)\">" }
            let places = links.compactMap { response.text.range(of: $0)?.lowerBound }
            #expect(places.count == 3)
            #expect(places == places.sorted())
            for field in ["name", "title", "content"] {
                #expect(response.text.contains("id=\"duyet-\(field)-error\""))
                #expect(response.text.contains("aria-describedby=\"duyet-\(field)-hint duyet-\(field)-error\""))
            }
            #expect(response.text.components(separatedBy: "aria-invalid=\"true\"").count == 4)
            #expect(response.text.contains("role=\"alert\" tabindex=\"-1\" autofocus"))
            #expect(response.text.contains("Tiêu đề dài 151 ký tự"))
            response.expectFilled(with: fields)

            let corrected = try server.fields(["token": fields["token"], "code": fields["code"]])
            #expect(try await client.post(corrected).status == .seeOther)
        }
        #expect(try await server.stored().count == 1)
    }

    @Test("an unspent picture and its code stay in a form that comes back for another reason")
    func keptCode() async throws {
        let server = try await TestServer()
        let fields = try server.fields(["name": ""])
        try await server.run { client in
            let response = try await client.post(fields)
            #expect(response.problemCodes == ["required"])
            #expect(response.value(of: "token") == fields["token"])
            #expect(response.value(of: "code") == fields["code"])
        }
    }

    @Test(
        "a field may have as many characters as its limit, as people count them, and not one more",
        arguments: [("name", 80), ("title", 150), ("content", 5000)]
    )
    func lengths(field: String, limit: Int) async throws {
        let server = try await TestServer(configuration: .init(bodyLimit: 1 << 20))
        let families = String(repeating: "👨‍👩‍👧", count: limit)
        let fitting = try server.fields([field: families])
        let tooLong = try server.fields([field: families + "👨‍👩‍👧"])
        try await server.run { client in
            #expect(try await client.post(fitting).status == .seeOther)
            let response = try await client.post(tooLong)
            #expect(response.status == .unprocessableContent)
            #expect(response.problemCodes == ["too_long"])
            response.expectFilled(with: tooLong)
            let json = try await client.postJSON(tooLong)
            #expect(json.status == .unprocessableContent)
            #expect(json.json["code"] as? String == "too_long")
            let problem = try #require((json.json["problems"] as? [[String: Any]])?.first)
            #expect(problem["field"] as? String == field)
            #expect(problem["count"] as? Int == limit + 1)
            #expect(problem["limit"] as? Int == limit)
        }
        #expect(try await server.stored().count == 1)
    }

    @Test(
        "what is blank after trimming is missing",
        arguments: ["", " ", "\u{A0}\u{3000}", "\u{200B}\u{FEFF}", "\r\n\t", "\u{202E}\u{2066}", "\u{0}"]
    )
    func blank(text: String) async throws {
        let server = try await TestServer()
        try await server.run { client in
            let response = try await client.post(try server.fields(["name": text, "title": text, "content": text]))
            #expect(response.status == .unprocessableContent)
            #expect(response.problemCodes == ["required", "required", "required"])
        }
        #expect(try await server.stored().isEmpty)
    }

    @Test("a site may leave name and title to the visitor, and says so in the form")
    func optional() async throws {
        let server = try await TestServer(["titleRequired": "false", "nameRequired": "false"])
        try await server.run { client in
            let page = try await client.get("/demo/thread?key=/bai-viet/1")
            #expect(page.text.components(separatedBy: "(không bắt buộc)").count == 3)
            let posted = try await client.post(try server.fields(["name": nil, "title": ""]))
            #expect(posted.status == .seeOther)
        }
        let comment = try #require(try await server.stored().first)
        #expect(comment.name == "")
        #expect(comment.title == "")
    }

    @Test("a site's own length limits hold, in form, API and hint")
    func ownLimits() async throws {
        let server = try await TestServer(["nameLength": "2-10", "contentLength": "20-40"])
        let fields = try server.fields(["name": "An", "content": "Quá ngắn"])
        try await server.run { client in
            let page = try await client.get("/demo/thread?key=/bai-viet/1")
            #expect(page.text.contains("Tối đa 10 ký tự"))
            #expect(page.text.contains("Tối đa 40 ký tự"))
            let response = try await client.post(fields)
            #expect(response.problemCodes == ["too_short"])
            #expect(response.text.contains("Vui lòng viết ít nhất 20 ký tự."))
            response.expectFilled(with: fields)
            let long = try await client.postJSON(try server.fields(["name": "Nguyễn Văn Bình"]))
            #expect(long.jsonProblems == ["name: too_long"])
        }
    }

    @Test("what belongs to the page, not to the visitor, is checked too")
    func hiddenFields() async throws {
        let server = try await TestServer()
        let long = "/" + String(repeating: "a", count: 512)
        let cases = [
            (["thread": ""], "required"), (["thread": long], "invalid_thread"),
            (["thread": "/a\u{202E}b"], "invalid_thread"),
            (["parent": "-1"], "invalid_parent"), (["parent": "1; DROP TABLE comment"], "invalid_parent"),
            (["parent": "99999999999999999999"], "invalid_parent"),
        ]
        try await server.run { client in
            for (changes, code) in cases {
                let fields = try server.fields(changes)
                let response = try await client.post(fields)
                #expect(response.status == .unprocessableContent)
                #expect(response.problemCodes == [code])
                // What it was to hang on is of no use any more.
                response.expectFilled(with: fields.merging(["parent": ""]) { $1 })
            }
        }
        #expect(try await server.stored().isEmpty)
    }
}
