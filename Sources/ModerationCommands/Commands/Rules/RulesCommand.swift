import ArgumentParser

struct RulesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rules",
        abstract: "Tries new rules before they are put in force.",
        subcommands: [RulesTestCommand.self]
    )
}
