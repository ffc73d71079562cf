import Foundation
import HTTPTypes
import HummingbirdTesting
import Moderation
import ModerationServer
import PrometheusMetrics
import SQLiteStore
import Testing

struct MetricsTests {
    /// The value of a line of the text.
    private func value(_ series: String, in text: String) -> Double? {
        text.split(separator: "\n").first { $0.hasPrefix("\(series) ") }
            .flatMap { Double($0.dropFirst(series.count + 1)) }
    }

    @Test("what visitors do is counted: requests, check codes, comments, refusals, what waits")
    func counts() async throws {
        let store = try SQLiteStore.inMemory()
        let server = try await TestServer(["maxLinks": "0"], store: store)
        let good = try server.fields(["content": "Xem https://bao.example.vn/1"])
        let text = try await server.run(.live) { client in
            #expect(try await client.post(good).status == .seeOther)
            let wrong = try server.fields(["code": TestServer.wrongCode])
            #expect(try await client.post(wrong).status == .unprocessableContent)
            let unnamed = try server.fields(["name": ""])
            #expect(try await client.post(unnamed).status == .unprocessableContent)
            _ = try await client.get("/demo/thread?key=/a")
            _ = try await client.get("/nothing/at/all/42")
            server.clock.advance(by: 90)
            return try await client.get("/metrics").text
        }
        let posts = #"{method="POST",route="/{site}/comments",status="#
        #expect(value(#"duyet_http_requests_total\#(posts)"303"}"#, in: text) == 1)
        #expect(value(#"duyet_http_requests_total\#(posts)"422"}"#, in: text) == 2)
        #expect(value(#"duyet_http_requests_total{method="GET",route="NotFound",status="404"}"#, in: text) == 1)
        let time = "duyet_http_request_duration_seconds"
        #expect(value(#"\#(time)_count{method="POST",route="/{site}/comments"}"#, in: text) == 3)
        #expect(value(#"\#(time)_bucket{method="POST",route="/{site}/comments",le="+Inf"}"#, in: text) == 3)
        #expect(value(#"duyet_captcha_solved_total{site="demo"}"#, in: text) == 1)
        #expect(value(#"duyet_captcha_failed_total{problem="captcha_wrong",site="demo"}"#, in: text) == 1)
        #expect(value(#"duyet_captcha_issued_total{site="demo"}"#, in: text).map { $0 >= 1 } == true)
        #expect(value(#"duyet_submissions_refused_total{problem="required",site="demo"}"#, in: text) == 1)
        #expect(value(#"duyet_policy_findings_total{reason="too_many_links"}"#, in: text) == 1)
        #expect(text.contains("duyet_comments_accepted_total{site=\"demo\",status="))
        #expect(value(#"duyet_build_info{version="1.2.3"}"#, in: text) == 1)
        #expect(value("process_resident_memory_bytes", in: text).map { $0 > 1_000_000 } == true)
        #expect(value("process_open_fds", in: text).map { $0 > 3 } == true)
        #expect(!text.contains("nothing"))
        #expect(!text.contains("Nguyễn"))
    }

    @Test("how much waits, and how long the oldest has, is told by site")
    func queue() async throws {
        let server = try await TestServer()
        let text = try await server.run(.live) { client in
            let first = try server.fields()
            #expect(try await client.post(first).status == .seeOther)
            server.clock.advance(by: 90)
            let second = try server.fields(["content": "Ý kiến khác"])
            #expect(try await client.post(second).status == .seeOther)
            return try await client.get("/metrics").text
        }
        #expect(value(#"duyet_queue_comments{part="ordinary",site="demo"}"#, in: text) == 2)
        #expect(value(#"duyet_queue_comments{part="unsolved",site="demo"}"#, in: text) == 0)
        #expect(value(#"duyet_queue_oldest_seconds{site="demo"}"#, in: text) == 90)
        #expect(value(#"duyet_queue_appeals{site="demo"}"#, in: text) == 0)
    }

    @Test("transactions tell how long they took, and how many writes shared one")
    func store() async throws {
        let metrics = ServerMetrics(start: TestServer.start)
        let store = try SQLiteStore.inMemory().observed(by: metrics.count)
        let server = try await TestServer(store: store)
        try await server.run { client in
            let form = try server.fields()
            #expect(try await client.post(form).status == .seeOther)
        }
        let families = Dictionary(uniqueKeysWithValues: metrics.registry.snapshot().map { ($0.name, $0) })
        for name in ["duyet_store_read_seconds", "duyet_store_commit_seconds", "duyet_store_commit_writes"] {
            let count = families[name]?.samples.last { $0.suffix == "_count" }?.value ?? 0
            #expect(count > 0, "\(name)")
        }
    }

    @Test("on loopback, no proxy gets them for another; a token lets in who knows it; off there is no such page")
    func access() async throws {
        let forwarded = try #require(HTTPField.Name("X-Forwarded-For"))
        try await TestServer().run(.live) { client in
            let good = try await client.get("/metrics")
            #expect(good.status == .ok)
            #expect(good.headers[.contentType] == "text/plain; version=0.0.4; charset=utf-8")
            #expect(try await client.get("/metrics", headers: [forwarded: "203.0.113.7"]).status == .notFound)
        }
        // Without a connection nobody knows where it comes from.
        try await TestServer().run { client in
            let answer = try await client.get("/metrics")
            #expect(answer.status == .notFound)
        }
        let token = "0123456789abcdef01234567"
        try await TestServer(configuration: ServerConfiguration(metrics: .token(token))).run { client in
            for (sent, status) in [("", HTTPResponse.Status.unauthorized), ("\(token)8", .unauthorized), (token, .ok)] {
                let answer = try await client.get("/metrics", headers: [.authorization: "Bearer \(sent)"])
                #expect(answer.status == status)
            }
            let nothing = try await client.get("/metrics")
            #expect(nothing.status == .unauthorized)
        }
        try await TestServer(configuration: ServerConfiguration(metrics: .off)).run(.live) { client in
            let answer = try await client.get("/metrics")
            #expect(answer.status == .notFound)
        }
    }
}
