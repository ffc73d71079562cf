import Foundation
import HTTPTypes
import HummingbirdTesting
import Logging
import ModerationServer
import Testing

struct LogInjectionTests {
    @Test("nothing that a request brings stands in the log, in whichever part it comes")
    func everywhere() async throws {
        let mark = "FORGED"
        let line = "%0D%0A2026-01-01T00:00:00Z%20info%20duyet:%20\(mark)"
        let server = try await TestServer(configuration: ServerConfiguration(demo: true))
        let log = RecordedLog()
        let own = try #require(HTTPField.Name("X-\(mark)"))
        let fields = try server.fields([
            "thread": "/a\n\(mark)", "name": "a\n\(mark)", "title": mark, "content": "\u{1B}[2J\(mark)", "return": mark,
            "threadURL": "https://bao.example.vn/\(mark)", mark: mark,
        ])
        try await server.run(.live, log: log) { client in
            let headers: HTTPFields = [.userAgent: mark, .referer: mark, own: mark, .cookie: "duyet-demo=\(mark)"]
            for path in [
                "/\(line)", "/demo/thread?key=\(line)", "/\(line)/thread?key=/a", "/captcha/\(line).png",
                "/receipts/\(line)", "/v1/sites/\(line)/comments?thread=\(line)", "/captcha.png?site=\(line)",
            ] {
                _ = try await client.get(path, headers: headers)
            }
            _ = try await client.post(fields, headers: headers)
            _ = try await client.post("{\"\(mark)\": ", to: "/v1/sites/demo/comments", type: "application/json")
            _ = try await client.post(mark, type: "text/\(mark)", headers: headers)
            let method = try #require(HTTPRequest.Method(mark))
            _ = try await client.send(method, "/demo/comments", headers: headers)
        }
        let requests = log.lines.filter { $0.hasPrefix("info request") }
        #expect(requests.count >= 10)
        // A method is a token (RFC 9110), without spaces and line ends: it may be told.
        let others = log.lines.map { $0.replacing("method=\(mark)", with: "") }
        #expect(others.filter { $0.contains(mark) } == [])
        #expect(log.lines.allSatisfy { !$0.contains("\n") && !$0.contains("\r") })
    }
}
