import Foundation
import TestSupport
import Testing

@Suite(.enabled(if: ServerProcess.isBuilt, "the program is not built beside the tests"))
struct ShutdownTests {
    @Test("a request that is half sent at SIGTERM is answered, its comment is kept, and the exit code is 0")
    func requestInFlight() async throws {
        let installation = try await TestInstallation()
        let body = try await body(installation)
        let server = try ServerProcess(
            ["serve", "--config", "data/duyet.yaml", "--port", "0"],
            folder: installation.folder
        )
        let port = try server.port()
        let connection = try LocalConnection(port: port)
        // In one piece: where the first answer has come, the server has read what stands behind it, too.
        let middle = body.index(body.startIndex, offsetBy: body.count / 2)
        try connection.send(
            "GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n" + head(of: body, port: port) + body[..<middle]
        )
        #expect(try connection.reader.text(until: #"{"status":"ok"}"#).hasPrefix("HTTP/1.1 200 "))

        server.terminate()
        #expect(try isRefused(port: port))
        try connection.send(String(body[middle...]))
        let answer = try connection.reader.textToEnd()
        #expect(answer.hasPrefix("HTTP/1.1 201 "))
        #expect(answer.contains(#""id":1"#))
        _ = try server.output.textToEnd()
        #expect(await server.exitCode() == 0)
        #expect(await installation.run("show", "1").output.contains("Gửi khi máy chủ đang dừng."))
        // The last checkpoint was signed behind it.
        #expect(await installation.run("audit", "checkpoint", "--latest").output.contains("\n2\n"))
        #expect(await installation.run("audit", "verify").code == 0)
    }

    /// A form that is accepted, with a check code of the real time.
    private func body(_ installation: TestInstallation) async throws -> String {
        let seconds = Date().timeIntervalSince(TestInstallation.start)
        let minted = await installation.run("captcha", "mint", "--count", "1", "--site", "demo", after: seconds)
        let parts = minted.output.split(whereSeparator: \.isWhitespace).map(String.init)
        try #require(parts.count == 2)
        let fields = [
            "thread": "/bai-1", "name": "An", "title": "Thử", "content": "Gửi khi máy chủ đang dừng.",
            "token": parts[0], "code": parts[1],
        ]
        return String(decoding: try JSONEncoder().encode(fields), as: UTF8.self)
    }

    private func head(of body: String, port: UInt16) -> String {
        [
            "POST /v1/sites/demo/comments HTTP/1.1", "Host: 127.0.0.1:\(port)", "Content-Type: application/json",
            "Content-Length: \(body.utf8.count)", "", "",
        ].joined(separator: "\r\n")
    }

    /// Waits until nobody listens any more, which is when the shutdown has begun.
    private func isRefused(port: UInt16) throws -> Bool {
        let deadline = ContinuousClock.now + .seconds(30)
        while ContinuousClock.now < deadline {
            do {
                _ = try LocalConnection(port: port)
            } catch let error as POSIXError where error.code == .ECONNREFUSED {
                return true
            } catch let error as POSIXError where error.code == .ECONNRESET {
                // The port was closed while this connection waited in its backlog.
                continue
            }
        }
        return false
    }
}
