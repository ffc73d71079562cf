import Foundation
import HTTPTypes
import HummingbirdTesting
import Moderation
import SQLiteStore
import Testing

struct StoreFailureTests {
    private static let failures: [ModerationError.StoreFailure] = [
        .busy, .readOnly, .diskFull, .corrupt, .missing, .schemaTooNew, .failed,
    ]

    @Test("a form that cannot be stored comes back, says so, and can be sent again as it is", arguments: failures)
    func form(failure: ModerationError.StoreFailure) async throws {
        let store = try FailingStore()
        let server = try await TestServer(store: store)
        let fields = try server.fields(["return": "https://bao.example.vn/1", "threadTitle": "Hội nghị"])
        try await server.run { client in
            // The site is known from an earlier request.
            #expect(try await client.get("/demo/thread?key=/a").status == .ok)
            store.failure = failure
            server.moderation.generation.advance()
            let response = try await client.post(fields)
            #expect(response.status == .serviceUnavailable)
            #expect(response.headers[.retryAfter] == "5")
            #expect(response.text.contains("Hiện chưa lưu được bình luận."))
            #expect(!response.text.contains("/var/lib"))
            response.expectFilled(with: fields)
            #expect(response.value(of: "token") == fields["token"])
            #expect(response.value(of: "code") == fields["code"])

            store.failure = nil
            #expect(try await server.stored().isEmpty)
            #expect(try await client.post(fields).status == .seeOther)
        }
        #expect(try await server.stored().count == 1)
    }

    @Test("a program hears the same as a problem, also from another origin")
    func api() async throws {
        let store = try FailingStore()
        let server = try await TestServer(store: store)
        let fields = try server.fields()
        try await server.run { client in
            #expect(try await client.get("/v1/sites/demo/comments?thread=/a").status == .ok)
            store.failure = .diskFull
            server.moderation.generation.advance()
            for headers in [[:], [.origin: "https://bao.example.vn"]] as [HTTPFields] {
                let response = try await client.postJSON(fields, headers: headers)
                #expect(response.status == .serviceUnavailable)
                #expect(response.headers[.retryAfter] == "5")
                #expect(response.headers[.accessControlAllowOrigin] == headers[.origin])
                #expect(response.json["code"] as? String == "store_unavailable")
                #expect(!response.text.contains("/var/lib"))
            }
            for path in [
                "/v1/sites/demo/comments?thread=/b", "/demo/thread?key=/b",
                "/receipts/1-\(String(repeating: "0", count: 24))",
            ] {
                let response = try await client.get(path)
                #expect(response.status == .serviceUnavailable, "\(path)")
                #expect(response.headers[.retryAfter] == "5", "\(path)")
                #expect(!response.text.contains("/var/lib"), "\(path)")
            }
        }
    }

    @Test("when it cannot be said whether a code was used, the answer is no: a guess is not told from a hit")
    func failsClosed() async throws {
        let store = try FailingStore()
        let server = try await TestServer(store: store)
        let fields = try server.fields()
        try await server.run { client in
            #expect(try await client.get("/demo/thread?key=/a").status == .ok)
            store.failure = .busy
            for code in [TestServer.wrongCode, fields["code"] ?? ""] {
                let response = try await client.post(fields.merging(["code": code]) { $1 })
                #expect(response.status == .serviceUnavailable)
                #expect(response.problemCodes.isEmpty)
            }
        }
        store.failure = nil
        #expect(try await server.stored().isEmpty)
    }

    @Test("the server says that it is not ready, and why, but runs")
    func readiness() async throws {
        let store = try FailingStore()
        let server = try await TestServer(store: store)
        try await server.run { client in
            #expect(try await client.get("/readyz").status == .ok)
            store.failure = .corrupt
            let ready = try await client.get("/readyz")
            #expect(ready.status == .serviceUnavailable)
            #expect(ready.json["store"] as? String == "corrupt")
            #expect(!ready.text.contains("/var/lib"))
            #expect(try await client.get("/healthz").status == .ok)
            store.failure = nil
            #expect(try await client.get("/readyz").status == .ok)
        }
    }

    @Test("while another process holds the database, nothing is lost and reading goes on")
    func locked() async throws {
        try await TemporaryFolder.with { folder in
            let path = folder.appending(component: "duyet.sqlite").path
            let store = try SQLiteStore(path: path, create: true, busyTimeout: .milliseconds(20))
            let server = try await TestServer(store: store)
            let fields = try server.fields()
            try await server.run { client in
                try await DatabaseLock.with(path: path) {
                    let response = try await client.post(fields)
                    #expect(response.status == .serviceUnavailable)
                    #expect(response.headers[.retryAfter] == "5")
                    response.expectFilled(with: fields)
                    #expect(try await client.get("/demo/thread?key=/a").status == .ok)
                }
                #expect(try await server.stored().isEmpty)
                #expect(try await client.post(fields).status == .seeOther)
            }
            #expect(try await server.stored().count == 1)
        }
    }
}
