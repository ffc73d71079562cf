import ArgumentParser
import Moderation

struct ApproveCommand: ContextCommand {
    static let configuration = CommandConfiguration(
        commandName: "approve",
        abstract: "Publishes comments.",
        discussion: "Example: duyet approve 12 15 20-31"
    )

    @OptionGroup var decision: DecisionOptions

    func run(in context: CommandContext) async throws -> CommandOutcome {
        try await DecisionRun(.approved, decision, in: context).outcome()
    }
}
