import ArgumentParser

struct SpamCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "spam",
        abstract: "Marks comments as spam; measures, trains and questions the filter.",
        subcommands: [
            SpamMarkCommand.self, SpamEvaluateCommand.self, SpamExplainCommand.self, SpamInfoCommand.self,
            SpamTrainCommand.self, SpamRebuildCommand.self, SpamExportCommand.self, SpamImportCommand.self,
        ],
        defaultSubcommand: SpamMarkCommand.self
    )
}
