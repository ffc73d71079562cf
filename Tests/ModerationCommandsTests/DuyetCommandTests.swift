import ArgumentParser
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

    @Test("a group of commands alone shows its help")
    func group() async throws {
        let run = try await TestInstallation(isMade: false).run("sites")
        #expect(run.code == 0)
        #expect(run.output.hasPrefix("OVERVIEW: Adds, lists and changes sites"))
    }
}
