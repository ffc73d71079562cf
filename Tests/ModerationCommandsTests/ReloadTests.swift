import Foundation
import SQLiteStore
import TestSupport
import Testing

@Suite(.enabled(if: ServerProcess.isBuilt, "the program is not built beside the tests"))
struct ReloadTests {
    /// Its log comes with its output.
    private static let launcher = ["/bin/sh", "-c", #"exec "$0" "$@" 2>&1"#]

    private func server(_ installation: TestInstallation, _ arguments: [String]) throws -> ServerProcess {
        try ServerProcess(
            ["serve", "--config", "data/duyet.yaml"] + arguments,
            folder: installation.folder,
            environment: ["DUYET_LOG_LEVEL": "notice"],
            launcher: Self.launcher
        )
    }

    @Test("at SIGHUP word lists and configuration are read again; what is wrong is told, and leaves the old in force")
    func reload() async throws {
        let installation = try await TestInstallation()
        let server = try server(installation, ["--port", "0"])
        let output = server.output
        _ = try output.text(until: "approve ID")

        try installation.write("cá độ\n", to: "data/banned-words/demo.txt")
        kill(server.identifier, SIGHUP)
        let read = try output.text(until: "reloaded\n")
        #expect(read.contains("file=demo.txt a list of banned words was read"))

        try Data([0x63, 0xFF, 0xFE]).write(to: installation.folder.appending(path: "data/banned-words/demo.txt"))
        let yaml = try installation.text("data/duyet.yaml")
        try installation.write(yaml + "\nnonsense: 1\n", to: "data/duyet.yaml")
        kill(server.identifier, SIGHUP)
        let broken = try output.text(until: "reloaded\n")
        #expect(broken.contains("a list of banned words cannot be used: the old one stays"))
        #expect(broken.contains("the configuration cannot be used: the old one stays"))
        #expect(broken.contains("nonsense"))

        try installation.write(yaml.replacing("bodyLimit: 65536", with: "bodyLimit: 65537"), to: "data/duyet.yaml")
        try installation.write("", to: "data/banned-words/demo.txt")
        kill(server.identifier, SIGHUP)
        let changed = try output.text(until: "reloaded\n")
        #expect(changed.contains("the configuration has other changes: they count after a restart"))

        server.terminate()
        _ = try output.textToEnd()
        #expect(await server.exitCode() == 0)
    }

    @Test("the level of the log follows the configuration at SIGHUP")
    func level() async throws {
        let installation = try await TestInstallation()
        let yaml = try installation.text("data/duyet.yaml")
        try installation.write(yaml.replacing("level: info", with: "level: warning"), to: "data/duyet.yaml")
        let server = try ServerProcess(
            ["serve", "--config", "data/duyet.yaml", "--port", "0"],
            folder: installation.folder,
            launcher: ["/bin/sh", "-c", #"unset DUYET_LOG_LEVEL; exec "$0" "$@" 2>&1"#]
        )
        let output = server.output
        _ = try output.text(until: "approve ID")
        try installation.write(yaml.replacing("level: info", with: "level: notice"), to: "data/duyet.yaml")
        kill(server.identifier, SIGHUP)
        #expect(try output.text(until: "reloaded\n").contains("level=notice the level of the log is changed"))
        server.terminate()
        #expect(await server.exitCode() == 0)
    }

    @Test("while the database is brought up to date the server listens, and says that it is not ready")
    func migrating() async throws {
        let installation = try await TestInstallation()
        try OldDatabase.make(of: installation)
        let lock = try OldDatabase.Lock(installation)
        let port = try FreePort.number()
        let server = try server(installation, ["--port", "\(port)"])
        let output = server.output
        _ = try output.text(until: "the database is brought up to date")
        var ready: WireAnswer?
        while ready == nil {
            ready = try? LocalConnection(port: port).exchange(
                "GET /readyz HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"
            )
        }
        #expect(ready?.status == 503)
        #expect(ready?.body == #"{"status":"migrating"}"#)
        let form = try LocalConnection(port: port).exchange(
            "GET /demo/thread?key=/1 HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"
        )
        #expect(form.status == 503)
        #expect(form.header("Retry-After") == "5")
        try lock.release()
        _ = try output.text(until: "approve ID")
        let answer = try LocalConnection(port: port).exchange(
            "GET /readyz HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"
        )
        #expect(answer.status == 200)
        server.terminate()
        #expect(await server.exitCode() == 0)
    }
}
