import Foundation
import Moderation
import TestSupport
import Testing

/// `duyet review` in a real pseudo-terminal, driven by keys.
@Suite(.enabled(if: ServerProcess.isBuilt, "the program is not built beside the tests"), .timeLimit(.minutes(5)))
struct ReviewScreenTests {
    private func open(
        _ installation: TestInstallation,
        _ arguments: String...,
        as moderator: String = "lan",
        environment: [String: String] = [:],
        columns: Int = 80,
        rows: Int = 24
    ) throws -> ReviewProcess {
        try ReviewProcess(
            ["review", "--config", "data/duyet.yaml", "--as", moderator] + arguments,
            folder: installation.folder,
            environment: environment,
            columns: columns,
            rows: rows
        )
    }

    private func status(_ id: Int64, _ installation: TestInstallation) async -> String {
        let output = await installation.run("show", "\(id)").output
        return output.split(separator: "\n").first.map { String($0.split(separator: " ").last ?? "") } ?? ""
    }

    @Test("what was looked at leaves nothing behind in memory")
    func memory() async throws {
        let installation = try await TestInstallation()
        for number in 1...2 { try await installation.accept("Ý kiến số \(number)", name: "Người \(number)") }
        let review = try open(installation)
        try review.wait(for: "Ý kiến số 1")
        func move(times: Int) throws {
            for _ in 0..<times {
                review.type("j")
                try review.wait(for: "Ý kiến số 2")
                review.type("k")
                try review.wait(for: "Ý kiến số 1")
            }
        }
        try move(times: 50)
        let before = try review.memory()
        try move(times: 300)
        #expect(try review.memory() - before < 4_000)
    }

    @Test("one key decides, the next comment comes, and u brings the last one back")
    func decidingAndUndoing() async throws {
        let installation = try await TestInstallation()
        for number in 1...4 { try await installation.accept("Ý kiến số \(number)", name: "Người \(number)") }
        let review = try open(installation)
        try review.wait(for: "Ý kiến số 1")
        try review.wait(for: "1 unsure 4")
        review.type("a")
        try review.wait(for: "1 comment approved · operation 1 · u undoes")
        try review.wait(for: "Ý kiến số 2")
        review.type("s")
        try review.wait(for: "operation 2")
        try review.wait(for: "Ý kiến số 3")
        review.type("r")
        try review.wait(for: "Reject, because:")
        try review.wait(for: "3  Insults somebody")
        review.type("3")
        try review.wait(for: "operation 3")
        try review.wait(for: "Ý kiến số 4")
        review.type("u")
        try review.wait(for: "Operation 3 undone")
        try review.wait(for: "Ý kiến số 3")
        review.type("q")
        #expect(try review.exitCode() == 0)
        #expect(review.isRestored)
        #expect(await status(1, installation) == "approved")
        #expect(await status(2, installation) == "spam")
        #expect(await status(3, installation) == "pending")
        let story = await installation.run("why", "3").output
        #expect(story.contains("pending to rejected by lan, operation 3, because insult"))
        #expect(await installation.run("audit", "verify").code == 0)
    }

    @Test("the screen fits its terminal at every size, and says where there is too little of it")
    func resizing() async throws {
        let installation = try await TestInstallation()
        try await installation.accept(String(repeating: "Tôi đồng ý với bài viết này. ", count: 40))
        let review = try open(installation)
        try review.wait(for: "#1 pending")
        try review.resize(columns: 200, rows: 60)
        try review.wait("the wide screen") { $0.lines.last?.contains("q quit") == true && $0.text.contains("Author:") }
        #expect(review.screen.lines[0].contains("lan"))
        try review.resize(columns: 40, rows: 10)
        try review.wait(for: "Too small: 60×15 needed")
        try review.resize(columns: 60, rows: 15)
        try review.wait("the small screen") { $0.lines[14].contains("a approve") && $0.text.contains("Tôi đồng ý") }
        review.type("q")
        #expect(try review.exitCode() == 0)
    }

    @Test("a comment full of escape sequences is harmless", arguments: ["en", "vi"])
    func hostile(language: String) async throws {
        let installation = try await TestInstallation()
        let hostile = "\u{1B}[2J\u{1B}]0;owned\u{7}\u{1B}[?1049l\u{9B}31m\u{202E}abc\u{8}\u{8}\u{1B}c 王小明 👨‍👩‍👧 ế end"
        try await installation.accept(hostile, name: "\u{1B}[31mX", title: "\r\n\u{1B}[5n")
        let review = try open(installation, "--language", language)
        try review.wait(for: "end")
        let text = review.screen.text
        #expect(text.contains("�[2J�]0;owned�"))
        #expect(text.contains("王小明"))
        #expect(review.screen.unknown.isEmpty)
        #expect(review.screen.isAlternate)
        review.type("q")
        #expect(try review.exitCode() == 0)
        #expect(review.isRestored)
    }

    @Test("whatever signal ends it, the terminal is as it was", arguments: [SIGTERM, SIGINT, SIGHUP])
    func signals(signal: Int32) async throws {
        let installation = try await TestInstallation()
        try await installation.accept()
        let review = try open(installation)
        try review.wait(for: "#1 pending")
        #expect(!review.isRestored)
        review.send(signal)
        #expect(try review.exitCode() == 0)
        #expect(review.isRestored)
    }

    @Test(
        "whatever signal ends a question that one key answers, the terminal is as it was",
        arguments: [SIGTERM, SIGHUP, SIGINT, SIGQUIT]
    )
    func question(signal: Int32) async throws {
        let installation = try await TestInstallation()
        try await installation.accept("Gọi 0912")
        let redact = try ReviewProcess(
            ["redact", "1", "--text", "0912", "--config", "data/duyet.yaml", "--as", "lan"],
            folder: installation.folder
        )
        try redact.wait(for: "Destroy? (y/n)")
        try redact.wait("the question") { _ in !redact.isRestored }
        redact.send(signal)
        #expect(try redact.exitCode() == nil)
        #expect(redact.isRestored)
        #expect(await installation.run("show", "1").output.contains("0912"))
    }

    @Test("even a crash leaves the terminal as it was", arguments: [SIGSEGV, SIGABRT, SIGILL, SIGQUIT])
    func crash(signal: Int32) async throws {
        let installation = try await TestInstallation()
        try await installation.accept()
        let review = try open(installation)
        try review.wait(for: "#1 pending")
        review.send(signal)
        #expect(try review.exitCode() == nil)
        #expect(review.isRestored)
    }

    @Test("without a terminal it says what to do instead")
    func noTerminal() async throws {
        let installation = try await TestInstallation()
        let run = await installation.run("review")
        #expect(run.code == 1)
        #expect(run.error.contains("needs a terminal"))
        #expect(run.error.contains("duyet queue"))
    }

    @Test("an empty queue says so, and points to where something waits")
    func empty() async throws {
        let installation = try await TestInstallation()
        try await installation.accept(status: .spam)
        let review = try open(installation)
        try review.wait(for: "Nothing waits here.")
        try review.wait(for: "2 likely spam: 1")
        review.type("2")
        try review.wait(for: "#1 spam")
        review.type("s")
        try review.wait(for: "1 comment rejected")
        review.type("5")
        try review.wait(for: "#1 rejected")
        review.type("q")
        #expect(try review.exitCode() == 0)
    }

    @Test("a search shows what has the words, whatever their marks, and Esc shows all again")
    func searching() async throws {
        let installation = try await TestInstallation()
        try await installation.accept("Tôi đồng ý với bài viết này")
        try await installation.accept("Đường phố hôm nay thông thoáng lạ thường")
        let review = try open(installation)
        try review.wait(for: "#1 pending")
        review.type("/")
        try review.wait(for: "Search:")
        review.type("duong phố q\u{7F}\u{7F}")
        try review.wait(for: "Search: duong phố")
        review.type("\r")
        try review.wait(for: "#2 pending")
        try review.wait(for: "/ duong phố")
        review.type("\u{1B}")
        try review.wait(for: "#1 pending")
        review.type("q")
        #expect(try review.exitCode() == 0)
    }
}
