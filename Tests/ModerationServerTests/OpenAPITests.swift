import Crypto
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Logging
import Moderation
import NIOCore
import SQLiteStore
import Testing

@testable import ModerationServer

struct OpenAPITests {
    private struct Document: Decodable {
        struct Operation: Decodable {
            let summary: String
        }

        let openapi: String
        let paths: [String: [String: Operation]]
    }

    /// A server with an administrator, and his token.
    private func withServer(
        _ body: @escaping @Sendable (any TestClientProtocol, String) async throws -> Void
    ) async throws {
        let store = try SQLiteStore.inMemory()
        let server = try await TestServer(store: store)
        var generator = SystemRandomNumberGenerator()
        let secret = TokenSecret(using: &generator)
        let now = server.clock.now
        _ = try await store.addModerator("an", grant: RoleGrant(.administrator), actor: "root", time: now)
        let request = TokenRequest(hash: secret.hash, moderator: "an", scopes: Set(TokenScope.allCases), expires: nil)
        _ = try await store.addToken(request, actor: "an", time: now)
        var logger = Logger(label: "test")
        logger.logLevel = .critical
        let application = try await buildApplication(
            configuration: ServerConfiguration(demo: false, metrics: .token(secret.text)),
            moderation: server.moderation,
            audit: AuditTrail(store: store, keys: AuditKeys(verifiers: [])),
            visitors: store,
            desk: store,
            monitoring: Monitoring(metrics: ServerMetrics(start: now), store: store, version: "0"),
            logger: logger
        )
        try await application.test(.router) { try await body($0, secret.text) }
    }

    private func routes() async throws -> [(path: String, method: HTTPRequest.Method)] {
        let store = try SQLiteStore.inMemory()
        let router = try buildRouter(
            configuration: ServerConfiguration(demo: false),
            moderation: try await TestServer(store: store).moderation,
            audit: AuditTrail(store: store, keys: AuditKeys(verifiers: [])),
            visitors: store,
            desk: store,
            monitoring: Monitoring(metrics: ServerMetrics(start: TestServer.start), store: store, version: "0"),
            pages: try PageRenderer(overrides: nil),
            drawings: DrawingRoom(),
            moderateCommand: ""
        )
        return router.routes.map { ("\($0.path)".replacing(/\$\{/, with: "{"), $0.method) }
    }

    @Test("every route that answers is described, and every route that is described answers")
    func complete() async throws {
        let routes = try await routes()
        try await withServer { client, token in
            let text = try await client.get("/openapi.json").text
            let document = try JSONDecoder().decode(Document.self, from: Data(text.utf8))
            #expect(document.openapi == "3.1.0")
            let files = ["/embed.js", "/style.css", "/favicon.ico"]
            var answered: Set<String> = []
            for (path, method) in routes where ![.head, .options].contains(method) {
                let path = path.replacing(/:([a-z]+)/) { "{\($0.1)}" }
                let address = path.replacing("{id}", with: "1").replacing(/\{[a-z]+\}/, with: "demo")
                let response = try await client.execute(
                    uri: address,
                    method: method,
                    headers: [.authorization: "Bearer \(token)"]
                ) { $0 }
                guard response.status != .methodNotAllowed else { continue }
                answered.insert("\(method.rawValue.lowercased()) \(path)")
            }
            let described = document.paths.flatMap { path, methods in methods.keys.map { "\($0) \(path)" } }
            let undescribed = answered.subtracting(described).filter { route in
                !files.contains { route.hasSuffix($0) } && !route.contains("/translations")
            }
            #expect(undescribed == [])
            #expect(Set(described).subtracting(answered) == [])
        }
    }

    @Test("without a good token nothing of it answers, and too many wrong ones wait")
    func tokens() async throws {
        try await withServer { client, token in
            let none = try await client.get("/v1/moderation/queue")
            #expect(none.status == .unauthorized)
            #expect(none.headers[.wwwAuthenticate] == "Bearer realm=\"duyet\"")
            #expect(none.headers[.contentType] == "application/problem+json; charset=utf-8")
            let good = ["authorization": "Bearer \(token)"]
            for scheme in ["Basic \(token)", token, "Bearer", "Bearer x"] {
                let response = try await client.execute(
                    uri: "/v1/moderation/queue",
                    method: .get,
                    headers: [.authorization: scheme]
                ) { $0 }
                #expect(response.status == .unauthorized)
            }
            let answered = try await client.execute(
                uri: "/v1/moderation/queue",
                method: .get,
                headers: [.authorization: good["authorization"] ?? ""]
            ) { $0 }
            #expect(answered.status == .ok)
            #expect(answered.headers[.accessControlAllowOrigin] == nil)
            #expect(answered.headers[.setCookie] == nil)
            for _ in 0..<25 {
                _ = try await client.execute(
                    uri: "/v1/moderation/queue",
                    method: .get,
                    headers: [.authorization: "Bearer \(token)x"]
                ) { $0 }
            }
            let limited = try await client.get("/v1/moderation/queue")
            #expect(limited.status == .tooManyRequests)
            #expect(limited.headers[.retryAfter] != nil)
        }
    }

    @Test(
        "what is wrong with a request is named",
        arguments: [
            (.get, "/queue?limit=0", "", 400, "invalid_parameter"),
            (.get, "/queue?colour=red", "", 400, "invalid_parameter"),
            (.get, "/queue?status=gone", "", 400, "invalid_parameter"),
            (.get, "/comments/x", "", 400, "invalid_parameter"),
            (.get, "/comments/9", "", 404, "unknown_comment"), (.post, "/decisions", "{}", 422, "invalid_member"),
            (.post, "/decisions", "[", 400, "broken_body"), (.post, "/decisions", "[1]", 400, "broken_body"),
            (.post, "/decisions", #"{"comments":["1"],"status":"approved"}"#, 422, "invalid_member"),
            (.post, "/operations/5/undo", "", 404, "unknown_operation"),
            (.post, "/erasures", #"{"reason":"request"}"#, 422, "invalid_member"),
            (.patch, "/sites/demo", #"{"settings":{"rate":"often"}}"#, 422, "invalid_setting"),
            (.post, "/claims", "{}", 422, "invalid_member"), (.get, "/queue?claims=all", "", 400, "invalid_parameter"),
            (.post, "/comments/9/notes", #"{"text":"x"}"#, 404, "unknown_comment"),
            (.post, "/comments/9/notes", #"{"text":" "}"#, 422, "invalid_note"),
            (.post, "/comments/9/redactions", #"{"text":"x"}"#, 404, "unknown_comment"),
            (.post, "/comments/9/redactions", #"{"from":1}"#, 422, "invalid_member"),
            (.post, "/blocks", #"{"name":"An","pattern":"abc"}"#, 422, "invalid_member"),
            (.post, "/blocks", #"{"pattern":"a*"}"#, 422, "invalid_block"),
            (.post, "/blocks", #"{"name":"An","expires":"2000-01-01T00:00:00Z"}"#, 422, "invalid_member"),
            (.post, "/blocks", #"{"sourceOf":9}"#, 404, "unknown_comment"),
            (.delete, "/blocks/9", "", 404, "unknown_block"),
            (.post, "/proposals/9/confirm", "", 404, "unknown_proposal"),
            (.post, "/proposals/9/decline", "", 404, "unknown_proposal"),
            (.patch, "/sites/demo", #"{"settings":{},"version":7}"#, 409, "site_changed"),
            (.get, "/audit/inclusion?entry=3&size=2", "", 400, "invalid_parameter"),
            (.put, "/queue", "", 405, "method_not_allowed"),
            (.get, "/queue/ids?status=", "", 400, "invalid_parameter"),
            (.get, "/queue?band=spam,,unsure", "", 400, "invalid_parameter"),
            (.post, "/audit/samples", #"{"count":0}"#, 422, "invalid_member"),
            (.post, "/audit/samples", #"{"count":1,"seed":-1}"#, 422, "invalid_member"),
            (.post, "/audit/samples", #"{"count":1,"site":"none"}"#, 404, "unknown_site"),
            (.get, "/audit/samples/0/open", "", 400, "invalid_parameter"),
            (.post, "/audit/samples/1/opinions", #"{"comment":1,"verdict":"reject"}"#, 422, "invalid_member"),
            (
                .post, "/audit/samples/1/opinions", #"{"comment":1,"verdict":"ham","reason":"hate"}"#, 422,
                "invalid_member"
            ),
            (
                .post, "/audit/samples/1/opinions", #"{"comment":1,"verdict":"reject","reason":"x"}"#, 422,
                "invalid_member"
            ),
            (.post, "/rules/trials", #"{"settings":[],"bannedWords":"!!!"}"#, 422, "invalid_member"),
            (.post, "/rules/trials", #"{"settings":[],"last":0}"#, 422, "invalid_member"),
            (.post, "/rules/trials", #"{"settings":[{"key":"maxLinks","value":"many"}]}"#, 422, "invalid_setting"),
            (.post, "/audit/replays", "{}", 422, "invalid_member"),
            (.get, "/filter?hamLoss=2", "", 400, "invalid_parameter"),
            (.get, "/exports/comments?site=none", "", 404, "unknown_site"),
            (.get, "/exports/comments?status=gone", "", 400, "invalid_parameter"),
            (.post, "/sites/none/imports", #"{"comments":[]}"#, 404, "unknown_site"),
            (.post, "/sites/demo/imports", "{}", 422, "invalid_member"),
            (.post, "/sites/demo/imports", #"{"comments":[{"key":"1"}]}"#, 422, "invalid_member"),
            (.get, "/filter?hamLoss=0%25", "", 400, "invalid_parameter"),
            (.post, "/filter/verdicts", String(repeating: " ", count: 140_000), 413, "body_too_large"),
            (.get, "/comments/9/explanation", "", 404, "unknown_comment"),
            (.post, "/filter/verdicts", "{}", 422, "invalid_member"),
            (.post, "/filter/models", #"{"kind":"import","bytes":"AAAA"}"#, 422, "invalid_member"),
            (.post, "/filter/models", #"{"kind":"train","bytes":""}"#, 422, "invalid_member"),
            (.post, "/filter/models", #"{"kind":"import","bytes":"no base64"}"#, 422, "invalid_member"),
            (.post, "/filter/rebuilds", #"{"last":-1}"#, 422, "invalid_member"),
            (.post, "/audit/replays", #"{"settings":[],"site":"none"}"#, 404, "unknown_site"),
        ] as [(HTTPRequest.Method, String, String, Int, String)]
    )
    func wrong(method: HTTPRequest.Method, path: String, body: String, status: Int, code: String) async throws {
        try await withServer { client, token in
            let response = try await client.execute(
                uri: "/v1/moderation\(path)",
                method: method,
                headers: [.authorization: "Bearer \(token)", .contentType: "application/json"],
                body: ByteBuffer(string: body)
            ) { $0 }
            #expect(response.status.code == status, "\(response.text)")
            #expect(response.text.contains(#""code":"\#(code)""#))
        }
    }

    @Test("a client of another version is told so")
    func version() async throws {
        try await withServer { client, token in
            let header = try #require(HTTPField.Name("Duyet-API-Version"))
            let response = try await client.execute(
                uri: "/v1/moderation/self",
                method: .get,
                headers: [.authorization: "Bearer \(token)", header: "2"]
            ) { $0 }
            #expect(response.status == .badRequest)
            #expect(response.text.contains("version_mismatch"))
            #expect(response.headers[header] == "1")
        }
    }

    @Test("each route of the moderation API stands in the table of docs/api.md")
    func documented() async throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..")
        let rows = try String(contentsOf: root.appending(path: "docs/api.md"), encoding: .utf8)
            .split(separator: "\n").filter { $0.hasPrefix("|") }
        let paths = rows.map { row in
            Set(row.split(separator: "`").compactMap { $0.split(separator: " ").last?.split(separator: "?").first })
        }
        try await withServer { client, _ in
            let text = try await client.get("/openapi.json").text
            let document = try JSONDecoder().decode(Document.self, from: Data(text.utf8))
            let prefix = "/v1/moderation"
            let described = document.paths.filter { $0.key.hasPrefix("\(prefix)/") }
            #expect(described.count > 40)
            for (path, methods) in described {
                let told = zip(rows, paths).filter { $0.1.contains(path.dropFirst(prefix.count)) }.map(\.0).joined()
                for method in methods.keys { #expect(told.contains(method.uppercased()), "\(method) \(path)") }
            }
        }
    }

    @Test("a site that a block names is not removed, and the answer says so by its code")
    func siteInUse() async throws {
        try await withServer { client, token in
            func send(_ method: HTTPRequest.Method, _ path: String, _ body: String = "") async throws -> TestResponse {
                try await client.execute(
                    uri: "/v1/moderation\(path)",
                    method: method,
                    headers: [.authorization: "Bearer \(token)", .contentType: "application/json"],
                    body: ByteBuffer(string: body)
                ) { $0 }
            }
            let block = try await send(.post, "/blocks", #"{"name":"An","site":"demo"}"#)
            #expect(block.status == .ok, "\(block.text)")
            let refused = try await send(.delete, "/sites/demo")
            #expect(refused.status == .conflict)
            #expect(refused.text.contains(#""code":"site_in_use""#))
            _ = try await send(.delete, "/blocks/1")
            #expect(try await send(.delete, "/sites/demo").status.kind == .successful)
        }
    }
}
