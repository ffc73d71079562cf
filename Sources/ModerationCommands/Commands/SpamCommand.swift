import ArgumentParser
import Moderation

struct SpamCommand: ContextCommand {
    static let configuration = CommandConfiguration(
        commandName: "spam",
        abstract: "Marks comments as spam."
    )

    @OptionGroup var decision: DecisionOptions

    func run(in context: CommandContext) async throws -> CommandOutcome {
        try await DecisionRun(.spam, decision, in: context).outcome()
    }
}
