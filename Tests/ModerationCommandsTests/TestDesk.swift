import Foundation
import Moderation
import ModerationCommands

/// Commands of somebody with a token against a running server, and the same on its machine.
struct TestDesk {
    let installation: TestInstallation
    let address: String
    let token: String

    /// With four comments, and the token of `lan`, who has a role.
    static func run(role: String = "administrator", _ body: (TestDesk) async throws -> Void) async throws {
        let installation = try await TestInstallation()
        await installation.run("moderators", "add", "an", "--role", "administrator")
        await installation.run("moderators", "add", "lan", "--role", role)
        let token = await installation.run("moderators", "token", "lan").output.trimmingCharacters(in: .newlines)
        for number in 1...4 { try await installation.accept("Ý kiến \(number) \u{1B}[31m", thread: "/bai-\(number)") }
        try await RunningServer.run(installation) { address in
            try await body(TestDesk(installation: installation, address: address, token: token))
        }
    }

    func run(_ arguments: [String], input: String = "") async -> CommandRun {
        await run(arguments + ["--server", address], input: input, environment: ["DUYET_TOKEN": token])
    }

    func runLocally(_ arguments: [String], input: String = "") async -> CommandRun {
        await run(arguments, input: input, environment: ["DUYET_MODERATION_MODERATOR": "lan"])
    }

    /// The command that is suggested reaches the same server.
    func withoutServer(_ run: CommandRun) -> CommandRun {
        let output = run.output.replacing(" --server \(address)", with: "")
        return CommandRun(output, error: run.error, code: run.code)
    }

    private func run(_ arguments: [String], input: String, environment: [String: String]) async -> CommandRun {
        let recorded = RecordedOutput()
        let context = installation.context(recorded.destination(), input: input, environment: environment)
        let code = await DuyetCommand.execute(arguments, in: context)
        return CommandRun(recorded.output, error: recorded.error, code: code)
    }
}
