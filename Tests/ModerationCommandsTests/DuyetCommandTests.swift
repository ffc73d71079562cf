import ArgumentParser
import Foundation
import Testing

@testable import ModerationCommands

struct DuyetCommandTests {
    /// Every command with the words that call it.
    private static var commands: [[String]] {
        func below(_ command: any ParsableCommand.Type, _ words: [String]) -> [[String]] {
            [words] + command.configuration.subcommands.flatMap { below($0, words + [$0._commandName]) }
        }
        return below(DuyetCommand.self, [])
    }

    @Test("every command has help with an abstract", arguments: commands)
    func help(words: [String]) async throws {
        let installation = try await TestInstallation(isMade: false)
        let recorded = RecordedOutput()
        let context = installation.context(recorded.destination())
        #expect(await DuyetCommand.execute(words + ["--help"], in: context) == 0)
        #expect(recorded.output.hasPrefix("OVERVIEW: "))
        #expect(recorded.output.contains("USAGE: \((["duyet"] + words).joined(separator: " "))"))
        #expect(recorded.error.isEmpty)
    }

    @Test(
        "every command shows how it is called",
        arguments: commands.filter { words in !commands.contains { $0.count > words.count && $0.starts(with: words) } }
    )
    func example(words: [String]) async throws {
        let recorded = RecordedOutput()
        let context = try await TestInstallation(isMade: false).context(recorded.destination(columns: 500))
        #expect(await DuyetCommand.execute(words + ["--help"], in: context) == 0)
        let told = try #require(recorded.output.components(separatedBy: "USAGE:").first)
        // The words that stand for the default may be left out.
        #expect(told.contains("duyet \(words[0])"))
    }

    @Test("all commands of the contract are there")
    func complete() {
        let names = Set(Self.commands.map { $0.joined(separator: " ") })
        #expect(
            names.isSuperset(of: [
                "init", "serve", "doctor", "backup", "restore", "import", "export", "sites add", "sites list",
                "sites show", "sites set",
                "sites remove", "queue", "show", "why", "approve", "reject", "spam", "hold", "undo", "history", "stats",
                "captcha sample", "captcha mint", "spam evaluate", "spam explain", "spam info", "spam train",
                "audit verify", "audit checkpoint", "audit log", "audit proof",
                "audit export", "audit report", "audit replay", "audit sample", "audit review", "audit key", "erase",
                "appeals list", "appeals show", "appeals grant", "appeals uphold",
                "reasons list", "reasons add", "reasons change", "reasons remove",
            ])
        )
    }

    @Test("an unknown command is a usage error on standard error")
    func unknown() async throws {
        let run = try await TestInstallation(isMade: false).run("publish")
        #expect(run.code == 64)
        #expect(run.output.isEmpty)
        #expect(run.error.hasPrefix("Error: "))
    }

    @Test(
        "what is named and is not there matches nothing",
        arguments: [
            ["show", "9"], ["why", "9"], ["note", "9", "x"], ["redact", "9", "--text", "x", "--yes"], ["undo", "9"],
            ["queue", "--site", "bao"], ["queue", "--source-of", "9"], ["queue", "--similar-to", "9"],
            ["spam", "--all", "--similar-to", "9"], ["block", "remove", "9"], ["block", "add", "--source-of", "9"],
            ["proposals", "show", "9"], ["proposals", "confirm", "9"], ["proposals", "decline", "9"],
            ["appeals", "show", "9"], ["appeals", "grant", "9"], ["sites", "show", "bao"], ["sites", "remove", "bao"],
            ["moderators", "revoke", "chi"], ["moderators", "token", "chi"], ["moderators", "revoke-token", "9"],
        ]
    )
    func missing(words: [String]) async throws {
        let run = await (try TestInstallation()).run(words)
        #expect(run.code == 2, "\(run)")
        #expect(!run.error.isEmpty)
    }

    @Test(
        "the groups that one looks into every day list",
        arguments: [
            ("claims", "Nobody holds"), ("block", "Nothing is blocked"), ("proposals", "Nothing waits"),
            ("appeals", "No appeal waits"),
        ]
    )
    func lists(group: String, text: String) async throws {
        let run = await (try TestInstallation()).run(group)
        #expect(run.code == 0)
        #expect(run.output.hasPrefix(text), "\(run.output)")
    }

    @Test("what is wrong with the words, but is found only later, is told in one sentence")
    func late() async throws {
        let installation = try await TestInstallation()
        try await installation.accept()
        #expect(
            await installation.run("redact", "1", "--text", "Tôi")
                == CommandRun(error: "Error: What is destroyed cannot be had again: confirm it with --yes.\n", code: 64)
        )
    }

    @Test("a group of commands alone shows its help")
    func group() async throws {
        let run = try await TestInstallation(isMade: false).run("sites")
        #expect(run.code == 0)
        #expect(run.output.hasPrefix("OVERVIEW: Adds, lists and changes sites"))
    }
}
