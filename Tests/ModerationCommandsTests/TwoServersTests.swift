import Foundation
import TestSupport
import Testing

/// Two server processes on one installation.
@Suite(.enabled(if: ServerProcess.isBuilt, "the program is not built beside the tests"))
struct TwoServersTests {
    @Test("a solved token that is sent to both at once, with other texts, brings in exactly one comment")
    func oneToken() async throws {
        let installation = try await TestInstallation()
        let seconds = Date().timeIntervalSince(TestInstallation.start)
        let minted = await installation.run("captcha", "mint", "--count", "1", "--site", "demo", after: seconds)
        let parts = minted.output.split(whereSeparator: \.isWhitespace).map(String.init)
        try #require(parts.count == 2)
        let servers = try (0..<2).map { _ in
            try ServerProcess(["serve", "--config", "data/duyet.yaml", "--port", "0"], folder: installation.folder)
        }
        let connections = try servers.flatMap { server in
            let port = try server.port()
            return try (0..<10).map { _ in try LocalConnection(port: port) }
        }
        for (number, connection) in connections.enumerated() {
            try connection.send(try Self.request(number, token: parts[0], code: parts[1]))
        }
        let statuses = try connections.map { try $0.reader.text(until: "\r\n").prefix(12) }
        #expect(statuses.count(where: { $0 == "HTTP/1.1 201" }) == 1)
        #expect(statuses.count(where: { $0 == "HTTP/1.1 409" }) == connections.count - 1)
        let queue = await installation.run("queue", "--json").output
        #expect(queue.split(separator: "\n").count == 1)
        for server in servers { server.terminate() }
        for server in servers {
            _ = try server.output.textToEnd()
            #expect(await server.exitCode() == 0)
        }
    }

    private static func request(_ number: Int, token: String, code: String) throws -> String {
        let fields = [
            "thread": "/bai-1", "name": "An", "title": "Thử", "content": "Ý kiến số \(number), khác mọi ý kiến khác.",
            "token": token, "code": code,
        ]
        let body = String(decoding: try JSONEncoder().encode(fields), as: UTF8.self)
        return [
            "POST /v1/sites/demo/comments HTTP/1.1", "Host: localhost", "Content-Type: application/json",
            "Connection: close", "Content-Length: \(body.utf8.count)", "", body,
        ].joined(separator: "\r\n")
    }
}
