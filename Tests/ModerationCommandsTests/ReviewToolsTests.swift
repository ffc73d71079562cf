import Foundation
import Moderation
import SQLiteStore
import TestSupport
import Testing

/// What else than deciding a moderator does at `duyet review`.
@Suite(.enabled(if: ServerProcess.isBuilt, "the program is not built beside the tests"), .timeLimit(.minutes(5)))
struct ReviewToolsTests {
    @Test("notes, redactions, blocks and searches are made without leaving the screen, and the log verifies")
    func tools() async throws {
        let installation = try await TestInstallation()
        try await installation.accept("Liên hệ Bình số 0912345678 để mua hàng")
        try await installation.accept("Đường phố hôm nay thông thoáng lạ thường")
        let review = try ReviewProcess(
            ["review", "--config", "data/duyet.yaml", "--as", "lan"],
            folder: installation.folder
        )
        try review.wait(for: "#1 pending")
        review.type("nXem lại với chị Hoa\r")
        try review.wait(for: "Noted about #1")
        try review.wait(for: "Note (lan, ")
        review.type("e\u{1B}[C\u{1B}[C\u{1B}[C\u{1B}[C")
        try review.wait(for: "Destroy for good: “0912345678”")
        review.type("\r")
        try review.wait(for: "Destroy this piece for good?")
        #expect(await installation.run("show", "1").output.contains("0912345678"))
        review.type("\r")
        try review.wait(for: "A piece of #1 was destroyed")
        try review.wait(for: "số █████ để mua")
        try review.wait(for: "partly redacted")
        review.type("b4mua hàng\r")
        try review.wait(for: "For how long?")
        review.type("2")
        try review.wait(for: "Blocked the pattern until")
        review.type("/duong PHO\r")
        try review.wait(for: "#2 pending")
        review.type("\u{1B}")
        try review.wait(for: "#1 pending")
        review.type("e")
        try review.wait(for: "Destroy for good")
        review.type("\u{1B}")
        try review.waitUntilGone("Destroy for good")
        review.type("e\t\t")
        try review.wait(for: "Destroy for good in the name: “Nguyễn”")
        review.type("\u{1B}")
        try review.waitUntilGone("Destroy for good")
        review.type("/…\r")
        try review.wait(for: "No words to search for")
        review.type("/ngoan\r")
        try review.wait(for: "Nothing matches")
        review.type("q")
        #expect(try review.exitCode() == 0)
        #expect(review.isRestored)
        #expect(await installation.run("show", "1").output.hasPrefix("Comment 1, pending, partly redacted\n"))
        #expect(await installation.run("queue", "--json", "--limit", "1").output.contains(#""redacted":true"#))
        #expect(await installation.run("show", "1").output.contains("Xem lại với chị Hoa"))
        #expect(await installation.run("block", "list", "--json", "--all").output.contains("mua hang"))
        #expect(await installation.run("audit", "verify").code == 0)
    }

    @Test("over a server they are the same, with the site's own reasons and the appeals, whose authors are answered")
    func afar() async throws {
        let installation = try await TestInstallation()
        await installation.run("moderators", "add", "an", "--role", "administrator")
        await installation.run("moderators", "add", "lan", "--role", "administrator")
        let token = await installation.run("moderators", "token", "lan").output.trimmingCharacters(in: .newlines)
        await installation.run("reasons", "add", "scam", "--site", "demo", "--en", "A scam.", "--vi", "Lừa đảo.")
        for text in ["Gọi 0912345678 ngay", "Đường phố thông thoáng", "Đồ ngốc"] { try await installation.accept(text) }
        await installation.run("reject", "3", "--as", "an", "--reason", "insult")
        let store = try SQLiteStore(path: installation.path("data/duyet.sqlite"))
        let draft = AppealDraft(comment: 3, message: "Tôi không xúc phạm ai.", time: TestInstallation.start)
        _ = try await store.submit(draft, period: .seconds(3600))
        let server = try ServerProcess(
            ["serve", "--config", "data/duyet.yaml", "--port", "0"],
            folder: installation.folder
        )
        let announcement = try server.output.text(until: "approve ID")
        let address = try #require(announcement.firstMatch(of: /listens on (http:[^\n]+)\n/)?.1)
        let review = try ReviewProcess(
            ["review", "--server", String(address)],
            folder: installation.folder,
            environment: ["DUYET_TOKEN": token]
        )
        try review.wait(for: "#1 pending")
        review.type("nHỏi lại\r")
        try review.wait(for: "Noted about #1")
        review.type("e\u{1B}[C\r")
        try review.wait(for: "Destroy this piece for good?")
        review.type("\r")
        try review.wait(for: "Gọi █████ ngay")
        review.type("b31")
        try review.wait(for: "Blocked the subnet until")
        review.type("/pho duong\r")
        try review.wait(for: "#2 pending")
        review.type("r")
        try review.wait(for: "A scam.")
        let scam = try #require(review.screen.text.firstMatch(of: /([0-9a-z])  A scam\./)?.1)
        review.type(String(scam))
        try review.wait(for: "1 comment rejected")
        review.type("3")
        try review.wait(for: "Appeal (")
        review.type("a")
        try review.wait(for: "Grant; tell the author")
        review.type("Bạn nói đúng.\r")
        try review.wait(for: "The appeal of #3 was granted")
        review.type("q")
        #expect(try review.exitCode() == 0)
        server.terminate()
        #expect(await installation.run("show", "3").output.contains("Bạn nói đúng."))
        #expect(await installation.run("show", "2").output.contains("because scam"))
        #expect(await installation.run("audit", "verify").code == 0)
    }
}
