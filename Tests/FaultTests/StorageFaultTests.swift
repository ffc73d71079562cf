import Foundation
import GRDB
import TestSupport
import Testing

/// What happens to the files of a database under a running server, or between two.
@Suite(.enabled(if: ServerProcess.isBuilt, "the program is not built beside the tests"))
struct StorageFaultTests {
    private static let readiness = WireRequest.get("/readyz")
    private static let thread = WireRequest.get("/v1/sites/demo/comments?thread=/bai-1")

    @Test(
        "on a full disk forms come back with 503, their text and token, and are taken when there is room again",
        .enabled(if: SmallDisk.isPossible, "only the superuser can make a small disk")
    )
    func fullDisk() async throws {
        let disk = try SmallDisk(megabytes: 8)
        let installation = try await FaultInstallation(data: disk.folder)
        let challenges = try await installation.challenges(40)
        let server = try installation.serve()
        let connection = try LocalConnection(port: try server.port())
        #expect(try connection.exchange(WireRequest.form("Trước khi đĩa đầy", challenges[0])).status == 303)
        disk.fill()
        var stored = 1
        var refused: SolvedChallenge?
        for challenge in challenges.dropFirst() where refused == nil {
            let text = "Khi đĩa đầy \(challenge.code) " + String(repeating: "dài ", count: 500)
            let answer = try connection.exchange(WireRequest.form(text, challenge))
            guard answer.status != 303 else { stored += 1; continue }
            expectKept(answer, text: text)
            refused = challenge
        }
        let challenge = try #require(refused)
        #expect(try connection.exchange(Self.thread).status == 200)
        try expectUnready(connection, "diskFull")

        try disk.makeRoom()
        #expect(try connection.exchange(Self.readiness).status == 200)
        #expect(try connection.exchange(WireRequest.form("Khi có chỗ lại", challenge)).status == 303)
        server.terminate()
        #expect(await server.exitCode() == 0)
        let doctor = try await installation.result("doctor", "--json").output
        #expect(doctor.matches(of: /"level":"problem"/).count == doctor.matches(of: /"subject":"disk space"/).count)
        #expect(try await installation.result("audit", "verify", "--as", "an").code == 0)
        #expect(try await installation.count() == stored + 1)
    }

    @Test("while another process holds the database, posts get 503 in time and nothing is lost; reading goes on")
    func locked() async throws {
        let installation = try await FaultInstallation()
        let challenges = try await installation.challenges(40)
        let server = try installation.serve(environment: ["DUYET_STORE_BUSY_TIMEOUT": "500ms"])
        let port = try server.port()
        let connection = try LocalConnection(port: port)
        #expect(try connection.exchange(WireRequest.form("Trước khi khóa", challenges[0])).status == 303)

        var configuration = Configuration()
        configuration.allowsUnsafeTransactions = true
        let other = try DatabaseQueue(path: installation.database.path, configuration: configuration)
        try other.inDatabase { try $0.execute(sql: "BEGIN IMMEDIATE") }
        let end = ContinuousClock.now + .seconds(Rounds.asked == nil ? 2 : 60)
        var attempts = 0
        repeat {
            attempts += 1
            let waiting = try challenges[1...8].map { challenge in
                let connection = try LocalConnection(port: port)
                try connection.send(WireRequest.form("Khi khóa \(challenge.code)", challenge))
                return (connection, challenge, ContinuousClock.now)
            }
            #expect(try connection.exchange(Self.thread).status == 200)
            for (connection, challenge, start) in waiting {
                expectKept(try connection.reader.value(WireAnswer.init), text: "Khi khóa \(challenge.code)")
                // Twice the time that it waits for the lock, and what a busy machine takes.
                #expect(ContinuousClock.now - start < .seconds(10))
            }
        } while ContinuousClock.now < end
        #expect(attempts > 1)
        try expectUnready(connection, "busy")

        try other.inDatabase { try $0.execute(sql: "ROLLBACK") }
        #expect(try connection.exchange(Self.readiness).status == 200)
        for challenge in challenges[1...8] {
            #expect(try connection.exchange(WireRequest.form("Khi khóa \(challenge.code)", challenge)).status == 303)
        }
        #expect(try await installation.count() == 9)
        #expect(try await installation.result("doctor").code == 0)
    }

    @Test(
        "a write-ahead log that is cut short under the server ends acknowledging; what was checkpointed is left whole"
    )
    func cutLog() async throws {
        let installation = try await FaultInstallation()
        let challenges = try await installation.challenges(3)
        let server = try installation.serve()
        let connection = try LocalConnection(port: try server.port())
        #expect(try connection.exchange(WireRequest.form("Trước", challenges[0])).status == 303)
        #expect(truncate(installation.database.path + "-wal", 4096) == 0)
        for _ in 0..<2 {
            expectKept(try connection.exchange(WireRequest.form("Sau", challenges[1])), text: "Sau")
        }
        server.kill()
        _ = await server.exitCode()
        #expect(try await installation.result("doctor").code == 0)
        #expect(try await installation.result("audit", "verify", "--as", "an").code == 0)
        let next = try installation.serve()
        let after = try LocalConnection(port: try next.port())
        #expect(try after.exchange(WireRequest.form("Sau", challenges[1])).status == 303)
    }

    @Test("after a crash that tore the write-ahead log, what is left is whole and goes on")
    func tornLog() async throws {
        let installation = try await FaultInstallation()
        let challenges = try await installation.challenges(30)
        let server = try installation.serve()
        let connection = try LocalConnection(port: try server.port())
        for challenge in challenges.dropLast() {
            #expect(try connection.exchange(WireRequest.form("Ý kiến \(challenge.code)", challenge)).status == 303)
        }
        server.kill()
        _ = await server.exitCode()
        let log = installation.database.path + "-wal"
        let size = try #require(try FileManager.default.attributesOfItem(atPath: log)[.size] as? Int)
        #expect(truncate(log, size - 10_000) == 0)
        #expect(try await installation.result("doctor").code == 0)
        #expect(try await installation.result("audit", "verify", "--as", "an").code == 0)
        let left = try await installation.count()
        #expect((1..<29).contains(left))
        let next = try installation.serve()
        let after = try LocalConnection(port: try next.port())
        let last = try #require(challenges.last)
        #expect(try after.exchange(WireRequest.form("Ý kiến cuối", last)).status == 303)
        #expect(try await installation.count() == left + 1)
    }

    @Test(
        "a broken page is found by doctor and not shown, as long as it is not right again",
        arguments: [true, false]
    )
    func brokenPage(isWhole: Bool) async throws {
        let installation = try await FaultInstallation()
        let challenges = try await installation.challenges(30)
        let first = try installation.serve()
        let connection = try LocalConnection(port: try first.port())
        for (number, challenge) in challenges.enumerated() {
            let answer = try connection.exchange(try WireRequest.comment("Bình luận số \(number)", challenge))
            #expect(answer.status == 201)
            let approval = WireRequest.decision(.approved, on: Int64(number + 1), token: installation.token)
            #expect(try connection.exchange(approval).status == 200)
        }
        first.terminate()
        #expect(await first.exitCode() == 0)
        // Erasing brings all pages from the log into the file.
        let erasure = try await installation.result("erase", "1", "--reason", "request", "--as", "an")
        #expect(erasure.code == 0)

        let whole = try Data(contentsOf: installation.database)
        var broken = whole
        let place = try #require(whole.firstRange(of: Data("Bình luận số 7".utf8))).lowerBound
        if isWhole {
            let page = place / 4096 * 4096
            broken.replaceSubrange(page..<(page + 4096), with: Data(count: 4096))
        } else {
            broken[place] = UInt8(ascii: "X")
        }
        try overwrite(installation.database, with: broken)
        let doctor = try await installation.result("doctor")
        #expect(doctor.code == 1)
        #expect(doctor.output.contains("problem"))
        let server = try installation.serve()
        let reader = try LocalConnection(port: try server.port())
        for _ in 0..<2 {
            let answer = try reader.exchange(Self.thread)
            #expect(answer.status == 503)
            #expect(answer.header("Retry-After") != nil)
            #expect(!answer.body.contains("luận số"))
        }
        server.terminate()
        #expect(await server.exitCode() == 0)
        try overwrite(installation.database, with: whole)
        let last = try installation.serve()
        let again = try LocalConnection(port: try last.port()).exchange(Self.thread)
        #expect(again.status == 200)
        #expect(again.body.contains("Bình luận số 7"))
    }

    /// Who balances load sends nobody here; the server itself goes on.
    private func expectUnready(
        _ connection: LocalConnection,
        _ failure: String,
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let answer = try connection.exchange(Self.readiness)
        #expect(answer.status == 503, sourceLocation: sourceLocation)
        #expect(answer.body.contains("\"store\":\"\(failure)\""), sourceLocation: sourceLocation)
        #expect(try connection.exchange(WireRequest.get("/healthz")).status == 200, sourceLocation: sourceLocation)
    }

    /// 503 with the form as it was sent.
    private func expectKept(
        _ answer: WireAnswer,
        text: String,
        sourceLocation: SourceLocation = #_sourceLocation
    ) {
        #expect(answer.status == 503, sourceLocation: sourceLocation)
        #expect(answer.header("Retry-After") == "5", sourceLocation: sourceLocation)
        #expect(answer.body.contains(text), sourceLocation: sourceLocation)
    }

    /// The same file with other bytes.
    private func overwrite(_ file: URL, with bytes: Data) throws {
        let handle = try FileHandle(forWritingTo: file)
        try handle.write(contentsOf: bytes)
        try handle.close()
    }
}

extension FaultInstallation {
    /// How many comments there are.
    fileprivate func count() async throws -> Int {
        try await lines("queue", "--status", "all", "--limit", "100000", of: Row.self).count
    }

    private struct Row: Decodable {
        let id: Int64
    }
}
