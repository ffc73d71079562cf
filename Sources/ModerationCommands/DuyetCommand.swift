package import ArgumentParser

/// The command `duyet` with all its subcommands.
package struct DuyetCommand: AsyncParsableCommand {
    package static let configuration = CommandConfiguration(
        commandName: "duyet",
        abstract: "Comments for news portals: a form, a check code, a queue, a decision.",
        discussion: """
            Start with `duyet init data`, then `duyet serve --config data/duyet.yaml`; a second terminal shows what \
            waits with `duyet queue --config data/duyet.yaml`.

            Exit codes: 0 done, 1 failed, 2 nothing matched or verification failed, 64 the command line is wrong.
            """,
        version: "0.1.0",
        groupedSubcommands: [
            CommandGroup(
                name: "Operation",
                subcommands: [
                    InitCommand.self, ServeCommand.self, DoctorCommand.self, BackupCommand.self, ImportCommand.self,
                    ExportCommand.self, RestoreCommand.self, SitesCommand.self,
                    ReasonsCommand.self, ModeratorsCommand.self,
                ]
            ),
            CommandGroup(
                name: "Moderation",
                subcommands: [
                    QueueCommand.self, ReviewCommand.self, ShowCommand.self, WhyCommand.self, ApproveCommand.self,
                    RejectCommand.self,
                    SpamCommand.self, HoldCommand.self, UndoCommand.self, HistoryCommand.self, StatsCommand.self,
                    ClaimsCommand.self, NoteCommand.self, BlockCommand.self, RedactCommand.self, EraseCommand.self,
                    ProposalsCommand.self, AppealsCommand.self, RulesCommand.self,
                ]
            ),
            CommandGroup(name: "Audit", subcommands: [AuditCommand.self]),
            CommandGroup(name: "Tools", subcommands: [CaptchaCommand.self]),
        ]
    )

    package init() {}

    /// Parses the arguments, without the program's name, runs the command, and tells what went wrong.
    ///
    /// - Returns: The exit code.
    package static func execute(_ arguments: [String], in context: CommandContext) async -> Int32 {
        do {
            var command = try await asyncParseAsRoot(arguments)
            if let command = command as? any ContextCommand {
                return try await command.run(in: context).rawValue
            }
            if var command = command as? any AsyncParsableCommand {
                try await command.run()
            } else {
                try command.run()
            }
            return 0
        } catch {
            return report(error, to: context.output)
        }
    }

    private static func report(_ error: any Error, to output: Output) -> Int32 {
        let code = exitCode(for: error)
        guard code != .failure else {
            output.writeError("Error: \(String(describing: error))\n")
            return CommandOutcome(error).rawValue
        }
        // What a command finds wrong only while it runs: the usage that would be shown is not that command's.
        if let error = error as? ValidationError {
            output.writeError("Error: \(error.message)\n")
            return code.rawValue
        }
        let message = fullMessage(for: error, columns: output.columns)
        if code == .success {
            output.line(message)
        } else if !message.isEmpty {
            output.writeError("\(message)\n")
        }
        return code.rawValue
    }
}
