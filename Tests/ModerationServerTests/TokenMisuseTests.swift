import Captcha
import Foundation
import HTTPTypes
import HummingbirdTesting
import Moderation
import ModerationServer
import SQLiteStore
import Testing

/// What is done to tokens, at the door where they are spent.
struct TokenMisuseTests {
    private static let symbols = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_")

    @Test("a token with any bit flipped is refused, with the right code beside it; the token itself is still good")
    func everyBit() async throws {
        let server = try await TestServer(["rate": "off"])
        let fields = try server.fields()
        let token = Array(try #require(fields["token"]))
        try await server.run { client in
            for index in token.indices {
                let value = try #require(Self.symbols.firstIndex(of: token[index]))
                for bit in 0..<6 {
                    var flipped = token
                    flipped[index] = Self.symbols[value ^ 1 << bit]
                    let response = try await client.postJSON(fields.merging(["token": String(flipped)]) { $1 })
                    #expect(response.jsonProblems == ["code: captcha_invalid"], "symbol \(index), bit \(bit)")
                }
            }
            #expect(try await client.post(fields).status == .seeOther)
        }
        #expect(try await server.stored().count == 1)
    }

    @Test("a token cut short anywhere, or made longer, is refused")
    func everyLength() async throws {
        let server = try await TestServer(["rate": "off"])
        let fields = try server.fields()
        let token = try #require(fields["token"])
        let others = (1..<token.count).map { String(token.prefix($0)) } + ["A", "AA", "AAAA", "="].map { token + $0 }
        try await server.run { client in
            for other in others {
                let response = try await client.postJSON(fields.merging(["token": other]) { $1 })
                #expect(response.jsonProblems == ["code: captcha_invalid"], "\(other)")
            }
        }
        #expect(try await server.stored().isEmpty)
    }

    @Test("two tokens spliced anywhere are refused, with either code")
    func spliced() async throws {
        let server = try await TestServer(["rate": "off"])
        let (first, second) = (try server.challenge(), try server.challenge())
        try await server.run { client in
            // The first 16 bits, version and key, are the same in both.
            for cut in 3..<first.token.count {
                let token = String(first.token.prefix(cut) + second.token.dropFirst(cut))
                guard token != first.token, token != second.token else { continue }
                for code in [first.answer, second.answer] {
                    let response = try await client.postJSON(try server.fields(["token": token, "code": code]))
                    #expect(response.jsonProblems == ["code: captcha_invalid"], "cut at \(cut)")
                }
            }
        }
        #expect(try await server.stored().isEmpty)
    }

    @Test("the code of one token does not answer another")
    func exchanged() async throws {
        let server = try await TestServer()
        let (first, second) = (try server.challenge(), try server.challenge())
        try await server.run { client in
            let response = try await client.postJSON(
                try server.fields(["token": first.token, "code": second.answer])
            )
            #expect(response.jsonProblems == ["code: captcha_wrong"])
        }
    }

    @Test("one solved token sent a thousand times at once, each time with another comment, brings in exactly one")
    func thousand() async throws {
        let server = try await TestServer(["rate": "off"])
        let fields = try server.fields()
        let statuses = try await server.run { try await Self.race([$0], fields, count: 1000) }
        #expect(statuses[.created] == 1)
        #expect(statuses[.conflict] == 999)
        #expect(try await server.stored().count == 1)
    }

    @Test("the same at two servers on one database file")
    func twoServers() async throws {
        try await TemporaryFolder.with { folder in
            let path = folder.appending(component: "duyet.sqlite").path
            let first = try await TestServer(["rate": "off"], store: try SQLiteStore(path: path, create: true))
            let second = try await TestServer(store: try SQLiteStore(path: path))
            let fields = try first.fields()
            let statuses = try await first.run { one in
                try await second.run { other in try await Self.race([one, other], fields, count: 200) }
            }
            #expect(statuses[.created] == 1)
            #expect(statuses[.conflict] == 199)
            #expect(try await second.stored().count == 1)
        }
    }

    @Test("a wrong code uses the token up also where another server gets the right one")
    func spentElsewhere() async throws {
        try await TemporaryFolder.with { folder in
            let path = folder.appending(component: "duyet.sqlite").path
            let first = try await TestServer(store: try SQLiteStore(path: path, create: true))
            let second = try await TestServer(store: try SQLiteStore(path: path))
            let fields = try first.fields()
            let wrong = fields.merging(["code": TestServer.wrongCode]) { $1 }
            #expect(try await first.post(wrong).problemCodes == ["captcha_wrong"])
            #expect(try await second.post(fields).problemCodes == ["captcha_spent"])
            #expect(try await first.stored().isEmpty)
        }
    }

    @Test("after a new key was put first, old tokens are good until they expire; without their key they are not")
    func rotation() async throws {
        try await TemporaryFolder.with { folder in
            let path = folder.appending(component: "duyet.sqlite").path
            let old = try await TestServer(store: try SQLiteStore(path: path, create: true), keys: [7])
            let rotated = try await TestServer(store: try SQLiteStore(path: path), keys: [8, 7])
            let new = try await TestServer(store: try SQLiteStore(path: path), keys: [8])
            let early = try old.fields(["content": "Trước khi đổi khóa."])
            let late = try old.fields(["content": "Quá hạn."])
            let fresh = try rotated.fields(["content": "Sau khi đổi khóa."])
            #expect(try await new.post(early).problemCodes == ["captcha_invalid"])
            #expect(try await rotated.post(early).status == .seeOther)
            #expect(try await old.post(fresh).problemCodes == ["captcha_invalid"])
            #expect(try await new.post(fresh).status == .seeOther)
            let token = try #require(late["token"])
            let statuses = try await rotated.run { client in
                let before = try await client.get("/captcha/\(token).png").status
                rotated.clock.advance(by: 600)
                return [before, try await client.get("/captcha/\(token).png").status]
            }
            #expect(statuses == [.ok, .gone])
            #expect(try await rotated.post(late).problemCodes == ["captcha_expired"])
        }
    }

    /// Posts the same token at once, each time with another text, to the servers in turn, and counts the statuses.
    private static func race(
        _ clients: [any TestClientProtocol],
        _ fields: [String: String],
        count: Int
    ) async throws -> [HTTPResponse.Status: Int] {
        try await withThrowingTaskGroup(of: HTTPResponse.Status.self) { group in
            for number in 0..<count {
                let client = clients[number % clients.count]
                let own = fields.merging(["content": "Ý kiến số \(number), không giống ý kiến nào khác."]) { $1 }
                group.addTask { try await client.postJSON(own).status }
            }
            return try await group.reduce(into: [:]) { $0[$1, default: 0] += 1 }
        }
    }
}
