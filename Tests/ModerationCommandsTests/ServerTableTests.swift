import ArgumentParser
import Foundation
import Moderation
import TestSupport
import Testing

@testable import ModerationCommands

/// Which commands work over `--server`, each with arguments that are right as far as the command line goes.
///
/// A command that is not in the table is not decided about: the first test finds it.
struct ServerTableTests {
    private static let atServer = [
        "sites list", "sites show demo", "sites set demo rate=off", "sites add bao", "sites remove bao",
        "reasons list --site demo", "reasons add scam --site demo --vi x --en y",
        "reasons change scam --site demo --vi z", "reasons remove scam --site demo", "moderators list",
        "moderators add hoa --role moderator", "moderators role hoa auditor", "moderators token hoa",
        "moderators tokens",
        "moderators revoke-token 2", "moderators revoke hoa", "queue", "show 1", "why 1", "approve 1", "reject 1",
        "spam mark 1", "hold 1", "undo 1", "history", "stats", "claims take 1", "claims list", "claims release 1",
        "note 1 x", "block add --name x", "block list", "block remove 1", "redact 1 --text x --yes", "proposals list",
        "proposals show 1", "proposals confirm 1", "proposals decline 1", "appeals list", "appeals show 1",
        "appeals grant 1", "appeals uphold 1", "audit log", "audit verify", "audit checkpoint", "audit proof 1",
        "audit export", "audit report", "audit key", "erase 1 --reason request",
        "spam info", "spam explain 1", "spam train file", "spam rebuild", "spam export x", "spam import file",
        "doctor", "backup x", "import file --site demo", "export", "rules test file", "audit sample", "audit review 1",
        "audit replay --policy file",
    ]

    /// They make, replace or are the installation, or would give solved check codes away.
    private static let onTheMachine = [
        "init x", "serve", "restore x", "captcha sample --output x --site demo", "captcha mint --site demo",
    ]

    /// They need no installation at all, and so take no `--server`.
    private static let anywhere = ["spam evaluate file", "captcha measure"]

    /// Needs a terminal: `ReviewToolsTests` and `ReviewTogetherTests` have it over a server.
    private static let onTheScreen = ["review"]

    private static func leaves(of command: any ParsableCommand.Type, _ path: [String] = []) -> [String] {
        let below = command.configuration.subcommands
        guard below.isEmpty else {
            return below.flatMap { leaves(of: $0, path + [$0._commandName]) }
        }
        return [path.joined(separator: " ")]
    }

    @Test("the table has every command, once")
    func complete() {
        let leaves = Self.leaves(of: DuyetCommand.self)
        let table = Self.atServer + Self.onTheMachine + Self.anywhere + Self.onTheScreen
        for leaf in leaves {
            #expect(table.count { $0 == leaf || $0.hasPrefix(leaf + " ") } == 1, "\(leaf)")
        }
        #expect(table.count == leaves.count)
    }

    /// With a comment, a file `file`, and the token of an administrator.
    private func withServer(_ body: (_ run: (String) async -> CommandRun) async throws -> Void) async throws {
        let installation = try await TestInstallation()
        await installation.run("moderators", "add", "an", "--role", "administrator")
        let token = await installation.run("moderators", "token", "an").output.trimmingCharacters(in: .newlines)
        try await installation.accept()
        try installation.write("", to: "file")
        try await RunningServer.run(installation) { address in
            try await body { command in
                let arguments = command.split(separator: " ").map(String.init) + ["--server", address]
                return await installation.run(arguments, environment: ["DUYET_TOKEN": token])
            }
        }
    }

    @Test("what works over a server does not ask for the machine")
    func remote() async throws {
        try await withServer { run in
            for command in Self.atServer {
                let run = await run(command)
                #expect(run.code != 64, "\(command): \(run.error)")
                #expect(!run.error.contains("run it on that machine"), "\(command)")
                #expect(!run.output.isEmpty || !run.error.isEmpty || run.code == 2, "\(command)")
            }
        }
    }

    @Test("what only the machine itself can do is refused in words over a server")
    func local() async throws {
        try await withServer { run in
            for command in Self.onTheMachine {
                let run = await run(command)
                #expect(run.code == 1, "\(command): \(run.error)")
                #expect(run.error.contains("run it on that machine, without --server"), "\(command): \(run.error)")
                #expect(run.output.isEmpty, "\(command): \(run.output)")
            }
        }
    }

    @Test("an unknown reason is the same usage error over a server as on the spot")
    func unknownReason() async throws {
        try await withServer { run in
            let found = await run("reject 1 --reason scan")
            #expect(found.code == 64)
            #expect(found.error.hasPrefix("Error: There is no reason \"scan\"."), "\(found.error)")
            let unknown = await run("reject 99 --reason scan")
            #expect(unknown == found)
        }
    }
}
