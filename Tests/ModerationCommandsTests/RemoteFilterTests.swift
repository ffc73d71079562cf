import Foundation
import Moderation
import RemoteStore
import SpamFilter
import Testing

/// The filter's commands over a server.
struct RemoteFilterTests {
    /// Comments 5 to 8 were judged and decided by an, 9 came after that.
    private func withDesk(role: String = "administrator", _ body: (TestDesk) async throws -> Void) async throws {
        try await TestDesk.run(role: role) { desk in
            for number in 0..<2 {
                try await desk.installation.acceptJudged("Vay tiền nhanh, gọi 09123456\(number)7")
                try await desk.installation.acceptJudged("Bài viết hay, cảm ơn tác giả \(number)")
            }
            #expect(await desk.runLocally(["spam", "5", "7", "--as", "an"]).code == 0)
            #expect(await desk.runLocally(["approve", "6", "8", "--as", "an"]).code == 0)
            try await desk.installation.acceptJudged("Vay tiền đi")
            try desk.installation.write(#"{"label":"spam","text":"mua ngay"}"# + "\n", to: "more.jsonl")
            try desk.installation.write("{}\n", to: "broken.jsonl")
            try desk.installation.write("x", to: "damaged.model")
            try await body(desk)
        }
    }

    private static let commands: [([String], String)] = [
        (["spam", "info"], ""), (["spam", "info", "--json"], ""), (["spam", "info", "--ham-loss", "2%"], ""),
        (["spam", "explain", "9"], ""), (["spam", "explain", "9", "--json"], ""),
        (["spam", "explain", "9", "--language", "vi"], ""), (["spam", "explain", "1"], ""),
        (["spam", "explain", "1", "--ham-loss", "5%", "--json"], ""), (["spam", "explain", "99"], ""),
        (["spam", "explain", "--text", "Vay tiền nhanh"], ""), (["spam", "explain", "--text", "-"], "cảm ơn\nbạn\n"),
        (["spam", "rebuild", "--without", "an", "--dry-run"], ""),
        (["spam", "rebuild", "--dry-run", "--json", "--last", "3"], ""),
        (["spam", "train", "broken.jsonl"], ""), (["spam", "train", "more.jsonl"], ""), (["spam", "info"], ""),
        (["spam", "export", "a.model"], ""), (["spam", "export", "a.model"], ""),
        (["spam", "export", "b.model", "--json"], ""), (["spam", "rebuild", "--dry-run"], ""),
        (["spam", "import", "damaged.model"], ""), (["spam", "rebuild", "--without", "nobody", "--json"], ""),
        (["spam", "import", "a.model"], ""), (["spam", "import", "a.model", "--json"], ""),
        (["spam", "train", "more.jsonl", "--json"], ""), (["spam", "rebuild", "--without", "an"], ""),
        (["erase", "9", "--reason", "request"], ""), (["spam", "explain", "9"], ""), (["audit", "log"], ""),
    ]

    private func run(_ run: CommandRun, of desk: TestDesk) -> CommandRun {
        let run = desk.withoutServer(run)
        let folder = desk.installation.folder.path
        return CommandRun(
            run.output.replacing(folder, with: "."),
            error: run.error.replacing(folder, with: "."),
            code: run.code
        )
    }

    @Test("the filter is questioned, taught, rebuilt, exported and imported from afar as on the spot")
    func same() async throws {
        var local: [CommandRun] = []
        var model = Data()
        try await withDesk { desk in
            for (command, input) in Self.commands {
                local.append(run(await desk.runLocally(command, input: input), of: desk))
            }
            model = try Data(contentsOf: desk.installation.folder.appending(path: "a.model"))
        }
        #expect(local[0].output.hasPrefix("Model 1@"))
        #expect(local[6].error.hasPrefix("No filter judged comment 1 when it came."))
        #expect(local[14].output.contains("knows 2 ham and 3 spam."))
        try await withDesk { desk in
            for ((command, input), expected) in zip(Self.commands, local) {
                #expect(run(await desk.run(command, input: input), of: desk) == expected, "\(command)")
            }
            let exported = try Data(contentsOf: desk.installation.folder.appending(path: "a.model"))
            #expect(exported == model)
            #expect(await desk.runLocally(["audit", "verify"]).code == 0)
        }
    }

    @Test("a moderator questions the filter from afar, and changes it as little as on the spot")
    func roles() async throws {
        try await withDesk(role: "moderator") { desk in
            for command in [["info"], ["explain", "9"], ["explain", "--text", "Vay"]] {
                let run = await desk.run(["spam"] + command)
                #expect(run.code == 0)
                #expect(run == (await desk.runLocally(["spam"] + command)), "\(command)")
            }
            for command in [["train", "more.jsonl"], ["export", "a.model"], ["rebuild", "--dry-run"]] {
                let run = await desk.run(["spam"] + command)
                #expect(run.code == 1 && run.error.contains("may not"))
                #expect(run == (await desk.runLocally(["spam"] + command)), "\(command)")
            }
        }
    }

    @Test("a comment is explained by a model of a file on the machine only, a text anywhere")
    func ofFile() async throws {
        try await withDesk { desk in
            #expect(await desk.run(["spam", "export", "a.model"]).code == 0)
            let refused = await desk.run(["spam", "explain", "9", "--model", "a.model"])
            #expect(refused.code == 1 && refused.error.contains("stays with the installation: run it on that machine"))
            #expect(await desk.runLocally(["spam", "explain", "9", "--model", "a.model"]).code == 0)
            #expect(await desk.run(["spam", "explain", "--text", "Vay", "--model", "a.model"]).code == 0)
        }
    }

    @Test("what was learned meanwhile is not forgotten by a model that was taught from afar")
    func changedMeanwhile() async throws {
        try await withDesk { desk in
            let remote = RemoteDesk(try RemoteConnection(server: desk.address, token: desk.token))
            let placed = try await remote.currentModel()
            #expect(await desk.runLocally(["spam", "9"]).code == 0)
            let change = ModelChange(
                .trained(base: placed.base, position: placed.position),
                placed.model,
                moderator: "lan",
                time: TestInstallation.start
            )
            let refusal = ModerationError.remote(
                .refused(code: "model_changed", detail: "\(ModerationError.modelChanged)")
            )
            await #expect(throws: refusal) { _ = try await remote.begin(with: change) }
            let spamCount = try await remote.currentModel().model.spamCount
            #expect(spamCount == 3)
        }
    }
}
