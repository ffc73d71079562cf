import Foundation
import Moderation
import TestSupport
import Testing

/// `duyet review` with others at work: moderators, copies of one text, a server that goes away.
@Suite(.enabled(if: ServerProcess.isBuilt, "the program is not built beside the tests"), .timeLimit(.minutes(5)))
struct ReviewTogetherTests {
    private func open(_ installation: TestInstallation, as moderator: String) throws -> ReviewProcess {
        try ReviewProcess(
            ["review", "--config", "data/duyet.yaml", "--as", moderator],
            folder: installation.folder
        )
    }

    @Test("two at once never have the same comment on their screens")
    func claims() async throws {
        let installation = try await TestInstallation()
        for number in 1...4 { try await installation.accept("Ý kiến số \(number)") }
        let lan = try open(installation, as: "lan")
        try lan.wait(for: "Ý kiến số 1")
        try await held([1], by: "lan", installation)
        let hoa = try open(installation, as: "hoa")
        try hoa.wait(for: "#1 is claimed by lan")
        try hoa.wait(for: "Ý kiến số 2")
        try await held([1, 2], by: "hoa", installation)
        lan.type("a")
        try lan.wait(for: "operation 1")
        try lan.wait(for: "Ý kiến số 3")
        hoa.type("q")
        #expect(try hoa.exitCode() == 0)
        // What the one who left had held is free.
        try lan.wait(for: "#3 pending")
        try await held([3], by: "lan", installation)
        lan.type("q")
        #expect(try lan.exitCode() == 0)
        try await held([], by: "lan", installation)
    }

    /// Waits until exactly these comments are claimed.
    private func held(_ comments: [Int64], by moderator: String, _ installation: TestInstallation) async throws {
        let deadline = ContinuousClock.now + .seconds(60)
        var output = ""
        while ContinuousClock.now < deadline {
            // The program's clock is the real one.
            let seconds = Date().timeIntervalSince(TestInstallation.start)
            output = await installation.run("claims", "list", "--json", after: seconds).output
            let ids = output.matches(of: /"comment":([0-9]+)/).compactMap { Int64($0.1) }
            if ids.sorted() == comments { return }
        }
        Issue.record("\(moderator): \(output)")
    }

    @Test("a decision on what changed meanwhile shows what it is now, and by whom")
    func changed() async throws {
        let installation = try await TestInstallation()
        for number in 1...2 { try await installation.accept("Ý kiến số \(number)") }
        let review = try open(installation, as: "lan")
        try review.wait(for: "Ý kiến số 1")
        let run = await installation.run("reject", "1", "--reason", "insult", "--as", "hoa")
        #expect(run.code == 0)
        review.type("a")
        try review.wait(for: "#1 is rejected now: hoa decided")
        try review.wait(for: "#1 rejected")
        #expect(await installation.run("show", "1").output.hasPrefix("Comment 1, rejected"))
        review.type("j")
        try review.wait(for: "#2 pending")
        review.type("q")
        #expect(try review.exitCode() == 0)
    }

    @Test("near duplicates are one row, and one key decides them all; marked ones are decided together")
    func groups() async throws {
        let installation = try await TestInstallation()
        let advert = "Nhận vay tiền nhanh trong ngày, lãi suất thấp, gọi ngay số"
        for number in 1...3 { try await installation.accept("\(advert) \(number)", name: "Người \(number)") }
        for number in 4...7 {
            try await installation.accept("Ý kiến số \(number) về giao thông thành phố \(number * 7)")
        }
        let review = try open(installation, as: "lan")
        try review.wait(for: "×3 from 1 subnet")
        review.type("g")
        try review.wait(for: "#3 ·")
        try review.wait(for: "Người 2")
        review.type("g")
        try review.wait(for: "#1 pending")
        review.type("s")
        try review.wait(for: "3 comments marked as spam · operation 1")
        for id in 1...3 { #expect(await installation.run("show", "\(id)").output.hasPrefix("Comment \(id), spam")) }
        let log = await installation.run("audit", "log", "--json").output
        #expect(log.matches(of: /decide/).count >= 3)
        try review.wait(for: "#4 pending")
        review.type("u")
        try review.wait(for: "Operation 1 undone: 3 comments")
        try review.wait(for: "×3 from 1 subnet")
        review.type("j")
        try review.wait(for: "#4 pending")
        review.type("x")
        try review.wait(for: "1 marked")
        review.type("x")
        try review.wait(for: "2 marked")
        review.type("a")
        try review.wait(for: "2 comments approved")
        review.type("q")
        #expect(try review.exitCode() == 0)
        #expect(await installation.run("audit", "verify").code == 0)
    }

    @Test("when the server goes away nothing is lost: Enter sends the decision to the one that comes back")
    func lostConnection() async throws {
        let installation = try await TestInstallation()
        await installation.run("moderators", "add", "an", "--role", "administrator")
        await installation.run("moderators", "add", "lan", "--role", "moderator")
        let token = await installation.run("moderators", "token", "lan").output.trimmingCharacters(in: .newlines)
        for number in 1...2 { try await installation.accept("Ý kiến số \(number)") }
        let (server, port) = try start(installation, port: 0)
        let review = try ReviewProcess(
            ["review", "--server", "http://127.0.0.1:\(port)"],
            folder: installation.folder,
            environment: ["DUYET_TOKEN": token]
        )
        try review.wait(for: "Ý kiến số 1")
        try review.wait(for: "Author: nothing decided before")
        server.terminate()
        _ = try server.output.textToEnd()
        #expect(await server.exitCode() == 0)
        review.type("a")
        try review.wait(for: "cannot be reached")
        #expect(review.screen.text.contains("Ý kiến số 1"))
        review.type("q")
        try review.wait(for: "A decision could not be sent.")
        review.type("\u{1B}")
        try review.waitUntilGone("A decision could not be sent.")
        let (second, _) = try start(installation, port: port)
        review.type("\r")
        try review.wait(for: "1 comment approved · operation 1")
        try review.wait(for: "Ý kiến số 2")
        review.type("q")
        #expect(try review.exitCode() == 0)
        #expect(review.isRestored)
        second.terminate()
        #expect(await installation.run("why", "1", "--as", "an").output.contains("pending to approved by lan"))
    }

    private func start(_ installation: TestInstallation, port: UInt16) throws -> (ServerProcess, UInt16) {
        let server = try ServerProcess(
            ["serve", "--config", "data/duyet.yaml", "--port", "\(port)"],
            folder: installation.folder
        )
        let announcement = try server.output.text(until: "approve ID")
        let found = announcement.firstMatch(of: /listens on http:\/\/127\.0\.0\.1:([0-9]+)\n/).flatMap { UInt16($0.1) }
        return (server, try #require(found))
    }
}
