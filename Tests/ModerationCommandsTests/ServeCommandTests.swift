import Foundation
import Testing

@testable import ModerationCommands

struct ServeCommandTests {
    @Test("the server tells its address, the demo's articles and the commands; its port is then taken")
    func announcement() async throws {
        let installation = try await TestInstallation()
        let recorded = RecordedOutput()
        let context = installation.context(recorded.destination(), environment: ["DUYET_LOG_LEVEL": "critical"])
        let server = Task { await DuyetCommand.execute(["serve", "--port", "0"], in: context) }
        var text = ""
        for await piece in recorded.pieces {
            text += piece
            if text.contains("approve ID") { break }
        }
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

    @Test("a wrong port on the command line is told as the key that it sets")
    func wrongPort() async throws {
        let installation = try await TestInstallation()
        #expect(
            await installation.run("serve", "--port", "http")
                == CommandRun(
                    error: "Error: server.port is \"http\": it takes a number from 0 to 65535 (0 picks a free port).\n",
                    code: 1
                )
        )
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
