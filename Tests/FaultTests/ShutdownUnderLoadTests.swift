import TestSupport
import Testing

@Suite(.enabled(if: ServerProcess.isBuilt, "the program is not built beside the tests"))
struct ShutdownUnderLoadTests {
    @Test(
        "SIGTERM amid posts and decisions: exactly what was answered is stored, and the end comes in time with code 0"
    )
    func terminate() async throws {
        let installation = try await FaultInstallation()
        let ledger = Ledger()
        var generator = SeededGenerator(seed: 15)
        for round in 1...Rounds.count(otherwise: 2) {
            let challenges = try await installation.challenges(80)
            let server = try installation.serve()
            let target = ledger.comments.count + Int.random(in: 1..<60, using: &generator)
            let workload = Workload(
                installation: installation,
                port: try server.port(),
                label: "Vòng \(round)",
                challenges: challenges,
                ledger: ledger
            ) { count in
                if count == target { server.terminate() }
            }
            let unexpected = await workload.run()
            server.terminate()
            #expect(unexpected.map(\.head) == [])
            #expect(await server.exitCode() == 0)
            try await Reckoning(installation: installation, ledger: ledger, mayStoreUnanswered: false).check()
        }
    }

    @Test("clients that dawdle do not put the end off for longer than it may take")
    func slowClients() async throws {
        let installation = try await FaultInstallation()
        let server = try installation.serve(environment: ["DUYET_SERVER_SHUTDOWN_TIMEOUT": "4s"])
        let port = try server.port()
        let connections = try (0..<20).map { number in
            let connection = try LocalConnection(port: port)
            try connection.send("POST /demo/comments HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n")
            if number % 2 == 0 { try connection.send("\r\nname=") }
            return connection
        }
        // The server has read what was sent before this was answered.
        #expect(try LocalConnection(port: port).exchange(WireRequest.get("/healthz")).status == 200)
        let start = ContinuousClock.now
        server.terminate()
        #expect(await server.exitCode() == 0)
        #expect(ContinuousClock.now - start < .seconds(60))
        // The last checkpoint was signed behind all of it.
        let verification = try await installation.result("audit", "verify", "--as", "an").output
        #expect(verification.contains("All is as the log says."))
        #expect(!verification.contains("behind the last checkpoint"))
        withExtendedLifetime(connections) {}
    }
}
