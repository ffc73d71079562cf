import Crypto
import Foundation
import GRDB
import Moderation
import SQLiteStore
import SpamFilter
import Submissions
import TestSupport
import Testing

@testable import ModerationCommands

/// The commands about the filter of an installation, whose comments it judged and learned.
struct FilterCommandsTests {
    @discardableResult
    private func accept(_ content: String, in installation: TestInstallation) async throws -> SpamScore? {
        try await installation.acceptJudged(content)
    }

    /// Six comments, of which lan marked two as spam and hoa approved two; the last two were judged after that.
    private func filled() async throws -> TestInstallation {
        let installation = try await TestInstallation()
        for number in 0..<2 {
            try await accept("Vay tiền nhanh, gọi 09123456\(number)7", in: installation)
            try await accept("Bài viết hay, cảm ơn tác giả \(number)", in: installation)
        }
        await installation.run("spam", "1", "3", "--as", "lan")
        await installation.run("approve", "2", "4", "--as", "hoa")
        try await accept("Vay tiền đi", in: installation)
        try await accept("Cảm ơn bài viết", in: installation)
        return installation
    }

    private func sum(_ output: String) -> (parts: Int, score: Int)? {
        let shares = output.split(separator: "\n").compactMap { line in
            line.firstMatch(of: /^ *([+-])([0-9]+)\.([0-9]{6})[ ]/).flatMap { Int("\($0.1)\($0.2)\($0.3)") }
        }
        return shares.last.map { (shares.dropLast().reduce(0, +), $0) }
    }

    @Test("a comment is explained by the model that judged it, to the last millionth, whatever was learned since")
    func explain() async throws {
        let installation = try await filled()
        let score = try await accept("Vay tiền nữa", in: installation)
        await installation.run("approve", "5", "7", "--as", "hoa")
        let run = await installation.run("spam", "explain", "7")
        #expect(run.code == 0 && run.error.isEmpty)
        #expect(run.output.hasPrefix("Model 1@9.\nProbability of spam "))
        let shares = try #require(sum(run.output))
        #expect(shares.parts == shares.score)
        #expect(shares.score == score?.millionths)
        let vietnamese = await installation.run("spam", "explain", "7", "--language", "vi")
        #expect(vietnamese.output.hasPrefix("Mô hình 1@9.\nXác suất là rác "))
        let json = await installation.run("spam", "explain", "7", "--json")
        #expect(json.output.hasSuffix(#","model":"1@9"}"# + "\n"))
    }

    @Test("after many marks of one kind in a row the bands in force are told, and a text is explained by them")
    func inForce() async throws {
        let installation = try await TestInstallation()
        let store = try SQLiteStore(path: installation.path("data/duyet.sqlite"))
        let site = try #require(try await store.sites().first)
        var generator = SeededGenerator(seed: 12)
        for number in 1...240 {
            let isSpam = (161...200).contains(number)
            let content = isSpam ? CommentTexts.spam(&generator) : CommentTexts.honest(&generator)
            let draft = SubmissionDraft(
                site: site,
                submission: ValidSubmission(thread: "/1", name: "An", title: "", content: content, parent: nil),
                visitor: Visitor(address: "192.0.2.1", key: KeyedHash(SymmetricKey(data: [1, 2, 3]))),
                token: .init(id: Array("token\(1000 + number)xyz".utf8), expires: TestInstallation.start),
                idempotencyKey: [],
                fingerprint: 0,
                created: TestInstallation.start,
                salt: Array(repeating: 5, count: 16)
            )
            _ = try await store.accept(draft) { _ in Judgement(status: .pending, reasons: []) }
        }
        await installation.run("approve", "1-160", "--as", "hoa")
        await installation.run("spam", "161-200", "--as", "lan")
        let calm = await installation.run("spam", "info")
        #expect(calm.code == 0 && !calm.output.contains("For now"))
        await installation.run("spam", "201-240", "--as", "mai")
        let info = await installation.run("spam", "info")
        #expect(info.output.contains("\nLooks like spam: from "))
        #expect(
            info.output.contains("\nFor now, after many lessons of one kind in a row, nothing looks like spam"),
            "\(info.output)"
        )
        let json = await installation.run("spam", "info", "--json")
        #expect(json.output.contains(#""in_force":[{"ham_loss":0.01,"sites":["demo"],"spam_threshold":null,"#))
        let text = await installation.run("spam", "explain", "--text", "Hôm nay đông quá, đi lại rất khó")
        #expect(text.output.contains(": unsure, for the queue."))
    }

    @Test("what cannot be made again is said, and explained by the model of now")
    func lost() async throws {
        let installation = try await filled()
        await installation.run("spam", "5", "--as", "lan")
        await installation.run("erase", "1", "--reason", "request", "--as", "lan")
        let run = await installation.run("spam", "explain", "6")
        #expect(run.code == 0)
        #expect(
            run.error.hasPrefix("Model 1@9, which gave ") && run.error.hasSuffix(" This is what the one of now says.\n")
        )
        #expect(run.output.hasPrefix("Model 1@12.\n"))
        let erased = await installation.run("spam", "explain", "1")
        #expect(erased == CommandRun("", error: "Comment 1 was erased: there is no text to explain.\n", code: 2))
        let unknown = await installation.run("spam", "explain", "99")
        #expect(unknown.code == 2 && unknown.error.contains("There is no comment 99."))
        #expect(await installation.run("audit", "verify").code == 0)
    }

    @Test("info tells of the installation's model and of its bands")
    func info() async throws {
        let installation = try await filled()
        let run = await installation.run("spam", "info")
        #expect(run.output.hasPrefix("Model 1@9, which began with nothing.\nVersion 1, revision 4, "))
        #expect(run.output.hasSuffix("Of the last 6 judged comments: spam 0 %, unsure 100 %, trusted 0 %.\n"))
        let row = await installation.run("spam", "info", "--json").output
        #expect(
            row.hasSuffix(#""model":"1@9","base":0,"in_force":[],"judged":{"spam":0,"unsure":6,"trusted":0}}"# + "\n")
        )
        let empty = try await TestInstallation()
        #expect(await empty.run("spam", "info").output.hasSuffix("No comment was judged yet.\n"))
    }

    @Test("the bands that are told are those of the sites' budgets")
    func budgets() async throws {
        let installation = try await filled()
        await installation.run("sites", "add", "bao")
        await installation.run("sites", "set", "bao", "hamLoss=0.5%")
        let lines = await installation.run("spam", "info").output.split(separator: "\n")
            .filter { $0.hasPrefix("Looks like spam") }
        #expect(
            lines == [
                "Looks like spam: not yet set, at 0.5 % ham loss (bao). Trusted: not yet set, at 1 % spam leak.",
                "Looks like spam: not yet set, at 1 % ham loss (demo). Trusted: not yet set, at 1 % spam leak.",
            ]
        )
        let one = await installation.run("spam", "info", "--ham-loss", "2%").output
        #expect(one.contains("at 2 % ham loss. Trusted"))
        let row = await installation.run("spam", "info", "--json").output
        #expect(row.contains(#""budgets":[{"ham_loss":0.005,"sites":["bao"],"#))
        #expect(await installation.run("spam", "info", "--ham-loss", "2").code == 64)
    }

    @Test("queue, show, why and stats tell what the filter said")
    func told() async throws {
        let installation = try await filled()
        let queue = await installation.run("queue", columns: 120)
        #expect(queue.output.contains("FILTER") && queue.output.contains(/[0-9.]+ % unsure/))
        #expect(await installation.run("queue", "--band", "spam").output.hasPrefix("No comment matches"))
        #expect(await installation.run("queue", "--band", "unsure", "--json").output.split(separator: "\n").count == 2)
        #expect(await installation.run("queue", "--band", "none").code == 64)
        #expect(await installation.run("show", "5").output.contains(/\nFilter +[0-9.]+ % unsure\nBecause +/))
        let why = await installation.run("why", "5", columns: 200).output
        #expect(why.contains(/\n +probability of spam: [0-9.]+ %, by model 1@9, unsure \(too little learned/))
        #expect(why.contains(/\n +most telling: .*"Vay" \+[0-9.]+/))
        #expect(why.contains("model: 1@9\n") && why.contains("thresholds: 0.0,1.0\n"))
        #expect(await installation.run("stats", columns: 120).output.contains("0/100/0 %"))
        #expect(await installation.run("stats", "--json").output.contains(#""bandsLast24h":{"spam":0,"unsure":6,"#))
    }

    @Test("a rebuild without a moderator is the model that never saw him, and is continued")
    func rebuild() async throws {
        let installation = try await filled()
        let never = try await TestInstallation()
        for number in 0..<2 {
            try await accept("Vay tiền nhanh, gọi 09123456\(number)7", in: never)
            try await accept("Bài viết hay, cảm ơn tác giả \(number)", in: never)
        }
        await never.run("approve", "2", "4", "--as", "hoa")
        let dry = await installation.run("spam", "rebuild", "--without", "lan", "--dry-run")
        #expect(
            dry
                == CommandRun(
                    """
                    2 lessons left out; the new model knows 2 ham and 0 spam.
                    Of the last 6 comments, 0 would be put into another band.
                    Nothing was changed.

                    """
                )
        )
        let run = await installation.run("spam", "rebuild", "--without", "lan", "--as", "hoa", "--json")
        #expect(run.output.hasPrefix(#"{"model":"1@12","omitted":2,"lost":0,"ham":2,"spam":0,"compared":6,"#))
        await installation.run("spam", "export", "ours.model")
        await never.run("spam", "export", "ours.model")
        let ours = try Data(contentsOf: installation.folder.appending(path: "ours.model"))
        #expect(try ours == Data(contentsOf: never.folder.appending(path: "ours.model")))
        // What was left out is not taken back once more, and the rest still can be.
        await installation.run("undo", "1", "--as", "hoa")
        #expect(await installation.run("spam", "info").output.contains("Learned 2 ham and 0 spam."))
        await installation.run("undo", "2", "--as", "hoa")
        #expect(await installation.run("spam", "info").output.contains("Learned 0 ham and 0 spam."))
        #expect(await installation.run("audit", "verify").code == 0)
    }

    @Test("a model is exported, imported elsewhere and learned on; a damaged one is refused")
    func imported() async throws {
        let first = try await filled()
        let exported = await first.run("spam", "export", "a.model")
        #expect(exported.output == "Wrote model 1@9, which knows 2 ham and 2 spam, to \(first.path("a.model")).\n")
        let second = try await TestInstallation()
        try Data(contentsOf: first.folder.appending(path: "a.model")).write(
            to: second.folder.appending(path: "a.model")
        )
        let run = await second.run("spam", "import", "a.model")
        #expect(run.output == "The model is now 1@2, which knows 2 ham and 2 spam; before it was 1@0.\n")
        try await accept("Vay tiền", in: second)
        await second.run("spam", "1", "--as", "lan")
        #expect(await second.run("spam", "info").output.contains("Learned 2 ham and 3 spam."))
        #expect(await second.run("spam", "explain", "1").output.hasPrefix("Model 1@2.\n"))
        #expect(await second.run("audit", "verify").code == 0)
        var bytes = try Data(contentsOf: second.folder.appending(path: "a.model"))
        bytes[bytes.count / 2] ^= 1
        try bytes.write(to: second.folder.appending(path: "a.model"))
        let damaged = await second.run("spam", "import", "a.model")
        #expect(damaged.code == 1 && damaged.error.contains("this model is damaged"))
    }

    @Test("a rebuild says what it leaves out of what came from files")
    func dropped() async throws {
        let installation = try await filled()
        try installation.write(#"{"label":"spam","text":"mua ngay"}"# + "\n", to: "more.jsonl")
        await installation.run("spam", "train", "more.jsonl", "--as", "hoa")
        let dry = await installation.run("spam", "rebuild", "--dry-run")
        #expect(dry.output.contains("\nWhat was trained from a file at entry 12 is not in the new model.\n"))
        let run = await installation.run("spam", "rebuild", "--json")
        #expect(run.output.contains(#""dropped":[{"kind":"train","entry":12}]"#))
        let again = await installation.run("spam", "rebuild", "--json")
        #expect(again.output.contains(#""dropped":[]"#))
    }

    @Test("only an administrator changes the filter, and he may give his name")
    func permissions() async throws {
        let installation = try await filled()
        try installation.write(#"{"label":"spam","text":"mua ngay"}"# + "\n", to: "more.jsonl")
        await installation.run("moderators", "add", "hoa", "--role", "administrator")
        await installation.run("moderators", "add", "lan", "--role", "moderator", "--as", "hoa")
        for command in [["train", "more.jsonl"], ["export", "a.model"], ["rebuild"]] {
            let run = await installation.run(["spam"] + command + ["--as", "lan"])
            #expect(run.code == 1 && run.error.contains("may not"), "\(command)")
            #expect(await installation.run(["spam"] + command + ["--as", "hoa"]).code == 0, "\(command)")
        }
        #expect(await installation.run("spam", "info", "--as", "lan").code == 0)
        #expect(await installation.run("spam", "explain", "5", "--as", "lan").code == 0)
    }

    @Test("labelled comments train the installation's model, and what it learned before can still be taken back")
    func train() async throws {
        let installation = try await filled()
        try installation.write(#"{"label":"spam","text":"mua ngay"}"# + "\n", to: "more.jsonl")
        let run = await installation.run("spam", "train", "more.jsonl", "--as", "hoa")
        #expect(run.output == "Learned 1 comment; model 1@12 knows 2 ham and 3 spam.\n")
        await installation.run("undo", "1", "--as", "hoa")
        #expect(await installation.run("spam", "info").output.contains("Learned 2 ham and 1 spam."))
        #expect(await installation.run("audit", "verify").code == 0)
    }

    @Test("without lessons there is nothing to rebuild")
    func nothing() async throws {
        let installation = try await TestInstallation()
        let run = await installation.run("spam", "rebuild")
        #expect(run == CommandRun("No decision has taught anything yet.\n", code: 2))
    }
}
