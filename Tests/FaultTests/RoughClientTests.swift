import Foundation
import TestSupport
import Testing

/// Clients that keep the server waiting, or send what nobody would.
@Suite(.enabled(if: ServerProcess.isBuilt, "the program is not built beside the tests"))
struct RoughClientTests {
    private static let head = """
        POST /demo/comments HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\n
        """
    private static let nested = head.replacing(
        "application/x-www-form-urlencoded",
        with: "multipart/form-data; boundary=b0"
    )
    private static let health = WireRequest.get("/healthz")

    @Test(
        "who says nothing, or too little, is hung up on in time; who was answered meanwhile stays",
        arguments: ["", "GET /healthz HTTP/1.1\r\nX-Slow: a", head + "Content-Length: 1000\r\n\r\nname="]
    )
    func slow(opening: String) async throws {
        let installation = try await FaultInstallation()
        let server = try installation.serve(environment: ["DUYET_SERVER_CLIENT_TIMEOUT": "2s"])
        let port = try server.port()
        let slow = try LocalConnection(port: port)
        if !opening.isEmpty { try slow.send(opening) }
        let busy = try LocalConnection(port: port)
        let deadline = ContinuousClock.now + .seconds(60)
        var isOpen = true
        while isOpen, ContinuousClock.now < deadline {
            // A byte now and then buys no time.
            do { if !opening.isEmpty { try slow.send("a") } } catch { isOpen = false }
            if slow.isClosed { isOpen = false }
            #expect(try busy.exchange(Self.health).status == 200)
        }
        #expect(!isOpen)
    }

    @Test("where all places are taken by silent connections, newcomers take theirs and are served")
    func crowd() async throws {
        let installation = try await FaultInstallation()
        let server = try installation.serve(environment: ["DUYET_SERVER_MAX_CONNECTIONS": "64"])
        let port = try server.port()
        let crowd = try (0..<300).map { _ in try LocalConnection(port: port) }
        for _ in 0..<20 {
            #expect(try LocalConnection(port: port).exchange(Self.health).status == 200)
        }
        #expect(crowd.count { $0.isClosed } >= 300 - 64 - 20)
    }

    @Test("where files are scarce the server has fewer connections, and goes on")
    func scarceFiles() async throws {
        let installation = try await FaultInstallation()
        let server = try installation.serve(launcher: ["/bin/sh", "-c", "ulimit -n 256; exec \"$@\"", "sh"])
        let port = try server.port()
        let challenge = try #require(try await installation.challenges(1).first)
        let crowd = try (0..<400).map { _ in try LocalConnection(port: port) }
        #expect(try LocalConnection(port: port).exchange(WireRequest.form("Giữa đám đông", challenge)).status == 303)
        server.terminate()
        #expect(await server.exitCode() == 0)
        withExtendedLifetime(crowd) {}
    }

    @Test("requests in one piece are answered in their order, and a client that has ended sending hears them all")
    func pipelined() async throws {
        let installation = try await FaultInstallation()
        let server = try installation.serve()
        let connection = try LocalConnection(port: try server.port())
        let paths = ["/healthz", "/nothing", "/healthz", "/demo/thread?key=/a", "/healthz"]
        try connection.send(paths.map(WireRequest.get).joined())
        connection.endSending()
        let statuses = try connection.reader.textToEnd().matches(of: #/HTTP/1\.1 ([0-9]{3})/#).map(\.1)
        #expect(statuses == ["200", "404", "200", "200", "200"])
    }

    @Test("what nobody would send is refused, and the server is there afterwards")
    func monsters() async throws {
        let installation = try await FaultInstallation()
        let server = try installation.serve()
        let port = try server.port()
        let multipart = Self.head.replacing(
            "application/x-www-form-urlencoded",
            with: "multipart/form-data; boundary=b"
        )
        let fields = String(repeating: "a=b&", count: 100_000)
        let allowed = String(repeating: "a&", count: 30_000)
        let boundaries = String(repeating: "--b\r\n\r\n\r\n", count: 6_000)
        let nested = (0..<1_000).map { level in
            "--b\(level)\r\nContent-Type: multipart/mixed; boundary=b\(level + 1)\r\n\r\n"
        }.joined()
        // A deflated stream that says it is small: nobody unpacks it.
        let packed = String(repeating: "\u{1F}\u{8}\u{0}", count: 10_000)
        let chunks = String(repeating: "1;x=y\r\na\r\n", count: 100_000)
        let monsters: [(String, Set<Int>)] = [
            ("GET / HTTP/1.1\r\nX-Huge: \(String(repeating: "a", count: 1_000_000))\r\n\r\n", [400, 431]),
            ("GET / HTTP/1.1\r\n\(String(repeating: "a: b\r\n", count: 100_000))\r\n", [400, 431]),
            (Self.head + "Content-Length: \(fields.utf8.count)\r\n\r\n" + fields, [413]),
            (Self.head + "Content-Length: \(allowed.utf8.count)\r\n\r\n" + allowed, [400]),
            (multipart + "Content-Length: \(boundaries.utf8.count)\r\n\r\n" + boundaries, [400, 422]),
            (Self.nested + "Content-Length: \(nested.utf8.count)\r\n\r\n" + nested, [400, 422]),
            (
                Self.head + "Content-Encoding: gzip\r\nContent-Length: \(packed.utf8.count)\r\n\r\n" + packed,
                [400, 422]
            ),
            (Self.head + "Transfer-Encoding: chunked\r\n\r\n" + chunks + "0\r\n\r\n", [413]),
            (Self.head + "Content-Length: 5\r\nContent-Length: 6\r\n\r\nname=a", [400]),
            (Self.head + "Transfer-Encoding: chunked\r\nContent-Length: 5\r\n\r\n0\r\n\r\nname=", [400]),
            ("\u{16}\u{3}\u{1}\u{2}\u{0}\u{1}\r\n\r\n", [400]),
        ]
        for (number, monster) in monsters.enumerated() {
            let connection = try LocalConnection(port: port)
            // The answer may come before all was sent, and the connection then be closed.
            try? connection.sendAll(monster.0)
            let status = try? connection.reader.value(WireAnswer.init).status
            #expect(status.map(monster.1.contains) ?? true, "number \(number): \(status ?? 0)")
            #expect(try LocalConnection(port: port).exchange(Self.health).status == 200)
        }
    }
}
