import Foundation
import HTTPTypes
import HummingbirdTesting
import Moderation
import Testing

struct IdempotencyTests {
    @Test("the same form sent twice gives the same receipt and one comment")
    func twice() async throws {
        let server = try await TestServer()
        let fields = try server.fields()
        try await server.run { client in
            let first = try await client.post(fields)
            let second = try await client.post(fields)
            #expect(first.status == .seeOther)
            #expect(second.status == .seeOther)
            #expect(first.headers[.location] == second.headers[.location])
        }
        #expect(try await server.stored().count == 1)
    }

    @Test("twenty clicks at once give one comment and one receipt", arguments: ["always", "off"])
    func atOnce(captcha: String) async throws {
        let server = try await TestServer(["captcha": captcha])
        let fields = try server.fields(["key": "f00d"])
        let answers = try await server.run { client in
            try await withThrowingTaskGroup(of: TestResponse.self) { group in
                for _ in 0..<20 { group.addTask { try await client.post(fields) } }
                return try await group.reduce(into: []) { $0.append($1) }
            }
        }
        #expect(answers.count == 20)
        #expect(answers.allSatisfy { $0.status == .seeOther })
        #expect(Set(answers.map { $0.headers[.location] }).count == 1)
        #expect(try await server.stored().count == 1)
    }

    @Test("without a code, the form's key tells a repeat, from whatever address it comes")
    func key() async throws {
        let server = try await TestServer(["captcha": "off"])
        let fields = try server.fields(["code": nil, "token": nil, "key": "0123456789abcdef"])
        let other = fields.merging(["key": "fedcba9876543210"]) { $1 }
        try await server.run { client in
            let first = try await client.post(fields)
            #expect(try await client.post(fields).headers[.location] == first.headers[.location])
            #expect(try await client.post(other).headers[.location] != first.headers[.location])
        }
        #expect(try await server.stored().count == 2)
    }

    @Test("without code and key, the same text from the same address is a repeat")
    func source() async throws {
        let server = try await TestServer(["captcha": "off"])
        let fields = try server.fields(["code": nil, "token": nil])
        let elsewhere = fields.merging(["thread": "/bai-viet/2"]) { $1 }
        try await server.run { client in
            let first = try await client.post(fields)
            #expect(try await client.post(fields).headers[.location] == first.headers[.location])
            #expect(try await client.post(elsewhere).headers[.location] != first.headers[.location])
        }
        #expect(try await server.stored().map(\.thread.key) == ["/bai-viet/1", "/bai-viet/2"])
    }

    @Test("the JSON API answers a repeat with 200 in place of 201")
    func json() async throws {
        let server = try await TestServer()
        let fields = try server.fields()
        try await server.run { client in
            let first = try await client.postJSON(fields)
            #expect(first.status == .created)
            #expect(first.json["status"] as? String == "pending")
            let second = try await client.postJSON(fields)
            #expect(second.status == .ok)
            #expect(second.json["receipt"] as? String == first.json["receipt"] as? String)
            #expect(second.json["id"] as? Int == first.json["id"] as? Int)
        }
        #expect(try await server.stored().count == 1)
    }

    @Test("a repeat after the decision tells how the comment stands now")
    func afterDecision() async throws {
        let server = try await TestServer()
        let fields = try server.fields()
        try await server.run { client in
            #expect(try await client.postJSON(fields).status == .created)
            try await server.approve(1)
            #expect(try await client.postJSON(fields).json["status"] as? String == "approved")
        }
        #expect(try await server.stored().map(\.status) == [.approved])
    }
}
