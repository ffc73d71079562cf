import ArgumentParser
import Moderation

struct RejectCommand: ContextCommand {
    static let configuration = CommandConfiguration(
        commandName: "reject",
        abstract: "Refuses comments; they are kept, but not shown."
    )

    @OptionGroup var decision: DecisionOptions

    func run(in context: CommandContext) async throws -> CommandOutcome {
        try await DecisionRun(.rejected, decision, in: context).outcome()
    }
}
