import TestSupport
import Testing

@Suite(.enabled(if: ServerProcess.isBuilt, "the program is not built beside the tests"))
struct KillTests {
    private static let perRound = 120

    @Test("kill -9 amid posts and decisions: all that was acknowledged is there, once, and spent tokens stay spent")
    func kill() async throws {
        let installation = try await FaultInstallation()
        let ledger = Ledger()
        var generator = SeededGenerator(seed: 9)
        for round in 1...Rounds.count(otherwise: 2) {
            let challenges = try await installation.challenges(Self.perRound)
            let server = try installation.serve()
            let port = try server.port()
            try checkSpent(ledger, port: port)
            let target = ledger.comments.count + Int.random(in: 1..<Self.perRound, using: &generator)
            let unexpected = await Workload(
                installation: installation,
                port: port,
                label: "Vòng \(round)",
                challenges: challenges,
                ledger: ledger
            ) { count in
                if count == target { server.kill() }
            }.run()
            server.kill()
            #expect(unexpected.map(\.head) == [])
            #expect(await server.exitCode() == -1)
            try await Reckoning(installation: installation, ledger: ledger).check()
        }
        print("kill -9: \(ledger.comments.count) comments acknowledged, \(ledger.unansweredRequests) requests cut off")
    }

    /// The newest tokens, with other texts and with their own.
    private func checkSpent(_ ledger: Ledger, port: UInt16) throws {
        let connection = try LocalConnection(port: port)
        for comment in ledger.comments.values.sorted(by: { $0.id < $1.id }).suffix(5) {
            let other = try connection.exchange(try WireRequest.comment("Một ý kiến khác hẳn.", comment.challenge))
            #expect(other.status == 409)
            let same = try connection.exchange(try WireRequest.comment(comment.content, comment.challenge))
            #expect(same.status == 200)
            #expect(same.body.contains(comment.receipt))
        }
    }
}
