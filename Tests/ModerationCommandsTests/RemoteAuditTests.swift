import Foundation
import Testing

/// Second opinions and rules that are tried, over a server.
struct RemoteAuditTests {
    /// Comments 1 to 3 were decided by an.
    private func withDesk(role: String, _ body: (TestDesk) async throws -> Void) async throws {
        try await TestDesk.run(role: role) { desk in
            try desk.installation.write("maxLinks=1\n", to: "strict")
            try desk.installation.write("# mới\ný kiến\n", to: "words.txt")
            try desk.installation.write("moderation=post\nbannedWords=words.txt\n", to: "listed")
            try desk.installation.write("maxLinks=many\n", to: "wrong")
            try desk.installation.write("kiến 2\n", to: "data/banned-words/demo.txt")
            for command in [["approve", "1"], ["reject", "2", "--reason", "insult"], ["spam", "3"]] {
                #expect(await desk.runLocally(command + ["--as", "an"]).code == 0)
            }
            try await body(desk)
        }
    }

    private static let commands: [([String], String)] = [
        (["audit", "sample", "--list"], ""), (["audit", "review", "--list"], ""),
        (["audit", "sample", "--seed", "3"], ""), (["audit", "sample", "--seed", "4", "--count", "2", "--json"], ""),
        (["audit", "sample", "--site", "bao"], ""), (["audit", "sample", "--site", "demo", "--to", "2026-01-01"], ""),
        (["audit", "sample", "--seed", "5", "--site", "demo", "--from", "2027-01-01", "--json"], ""),
        (["audit", "sample", "--list"], ""), (["audit", "sample", "--list", "--json"], ""),
        (["audit", "review", "1", "--list"], ""), (["audit", "review", "1", "--list", "--json"], ""),
        (["audit", "review", "1"], "1 ham\n2 reject insult nặng lời\n"),
        (["audit", "review", "1", "--json"], "1 spam\n9 ham\n"), (["audit", "review", "1"], "1 maybe\n"),
        (["audit", "review", "1"], "3 reject nothing\n"), (["audit", "review", "7"], "1 ham\n"),
        (["audit", "review", "1", "--undo", "--json"], ""), (["audit", "review", "2", "--undo"], ""),
        (["audit", "review", "1"], "2 spam\n"), (["audit", "sample", "--list", "--json"], ""), (["why", "2"], ""),
        (["audit", "log"], ""), (["audit", "review"], ""),
        (["rules", "test", "words.txt"], ""), (["rules", "test", "words.txt", "--json", "--last", "2"], ""),
        (["rules", "test", "strict", "--site", "demo"], ""), (["rules", "test", "strict", "--site", "bao"], ""),
        (["rules", "test", "wrong"], ""), (["rules", "test", "none"], ""),
        (["audit", "replay", "--policy", "strict"], ""), (["audit", "replay", "--policy", "listed", "--json"], ""),
        (["audit", "replay", "--policy", "listed", "--limit", "1"], ""),
        (["audit", "replay", "--policy", "wrong"], ""),
        (["audit", "replay", "--policy", "strict", "--site", "bao"], ""),
        (["audit", "replay", "--policy", "strict", "--to", "2026-01-01"], ""),
    ]

    @Test("an auditor does from afar what he does on the spot, and is told the same")
    func auditor() async throws {
        var local: [CommandRun] = []
        try await withDesk(role: "auditor") { desk in
            for (command, input) in Self.commands { local.append(await desk.runLocally(command, input: input)) }
            local = local.map {
                CommandRun(
                    $0.output,
                    error: $0.error.replacing(desk.installation.folder.path, with: "."),
                    code: $0.code
                )
            }
        }
        // What cannot be seen in an output that is the same twice: that something was done at all.
        #expect(local[2].output.hasPrefix("Sample 1: 3 comments of 3, drawn with seed 3.\n"))
        #expect(local[11].output == "2 opinions recorded, 1 comment left.\n")
        #expect(local[23].output.contains("3 decided comments, 2 would be treated otherwise."))
        #expect(local[30].output.contains(#""old":"pending","new":"spam""#))
        try await withDesk(role: "auditor") { desk in
            for ((command, input), expected) in zip(Self.commands, local) {
                let run = desk.withoutServer(await desk.run(command, input: input))
                let error = run.error.replacing(desk.installation.folder.path, with: ".")
                #expect(CommandRun(run.output, error: error, code: run.code) == expected, "\(command)")
            }
            #expect(await desk.runLocally(["audit", "verify"]).code == 0)
        }
    }

    @Test("a moderator may give second opinions and try rules, but neither draw nor replay")
    func moderator() async throws {
        try await withDesk(role: "moderator") { desk in
            _ = await desk.runLocally(["audit", "sample", "--seed", "3", "--as", "an"])
            for command in [
                ["audit", "sample"], ["audit", "sample", "--list"], ["audit", "review", "1", "--list"],
                ["rules", "test", "words.txt"], ["audit", "replay", "--policy", "strict"],
            ] {
                let run = await desk.run(command)
                #expect(run == (await desk.runLocally(command)), "\(command)")
                let isAllowed = !command.contains("sample") && !command.contains("replay")
                #expect(run.code == (isAllowed ? 0 : 1) && run.error.contains("may not") != isAllowed, "\(run)")
            }
        }
    }
}
