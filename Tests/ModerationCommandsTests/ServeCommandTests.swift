import ArgumentParser
import Foundation
import Synchronization
import Testing

@testable import Moderation
@testable import ModerationCommands

struct ServeCommandTests {
    @Test("the server tells its address, the demo's articles and the commands; its port is then taken")
    func announcement() async throws {
        let installation = try await TestInstallation()
        let left = installation.path("data/backup-\(UUID().uuidString)")
        try FileManager.default.createDirectory(atPath: left, withIntermediateDirectories: false)
        let recorded = RecordedOutput()
        let context = installation.context(recorded.destination(), environment: ["DUYET_LOG_LEVEL": "critical"])
        let server = Task { await DuyetCommand.execute(["serve", "--port", "0"], in: context) }
        var text = ""
        for await piece in recorded.pieces {
            text += piece
            if text.contains("approve ID") { break }
        }
        #expect(!FileManager.default.fileExists(atPath: left), "a copy that an earlier server left behind")
        let port = try #require(text.firstMatch(of: /http:\/\/127\.0\.0\.1:([0-9]+)\n/)?.1)
        #expect(
            text == """
                Duyet listens on http://127.0.0.1:\(port)

                An article with the plain form:  http://127.0.0.1:\(port)/portal/plain
                The same with the element:       http://127.0.0.1:\(port)/portal/embed

                What you post there waits for a decision. In a second terminal:
                  duyet queue --config data/duyet.yaml
                  duyet approve ID --config data/duyet.yaml


                """
        )
        let second = await installation.run(
            "serve",
            "--port",
            String(port),
            environment: ["DUYET_LOG_LEVEL": "critical"]
        )
        #expect(
            second
                == CommandRun(
                    error: """
                        Error: Another program listens on 127.0.0.1 port \(port) already: stop it, or choose another \
                        with --port (0 picks a free one).

                        """,
                    code: 1
                )
        )
        server.cancel()
        _ = await server.value
    }

    @Test("a wrong port on the command line is a usage error that names the option", arguments: ["http", "65536", ""])
    func wrongPort(port: String) async throws {
        let installation = try await TestInstallation()
        let run = await installation.run("serve", "--port", port)
        #expect(run.code == 64)
        #expect(run.error.hasPrefix("Error: "))
        #expect(run.error.contains("--port"))
    }

    @Test("a list of banned words that cannot be read is told, with its file and the problem")
    func bannedWordsProblem() async throws {
        let installation = try await TestInstallation()
        try installation.write("casino\n???\n", to: "data/banned-words/demo.txt")
        let recorded = RecordedOutput()
        let opened = try await LocalInstallation.open(
            ConfigOptions.parse([]),
            in: installation.context(recorded.destination())
        )
        let problems = Mutex<[String]>([])
        let moderation = try opened.moderation(now: { TestInstallation.start }) { file, problem in
            problems.withLock { $0.append("\(file): \(problem)") }
        }
        let site = try await moderation.site("demo")
        _ = moderation.bannedWords.words(forSite: site.id, now: TestInstallation.start)
        let told = problems.withLock(\.self)
        #expect(told.count == 1)
        #expect(told.first?.hasPrefix("demo.txt: banned words, line 2: ") == true)
    }

    @Test("an address that is not this machine's is told")
    func foreignAddress() async throws {
        let installation = try await TestInstallation()
        let run = await installation.run(
            "serve",
            "--port",
            "0",
            "--host",
            "192.0.2.1",
            environment: ["DUYET_LOG_LEVEL": "critical"]
        )
        #expect(run.code == 1)
        #expect(run.error.hasPrefix("Error: The server cannot listen on 192.0.2.1 port 0: "))
    }
}
