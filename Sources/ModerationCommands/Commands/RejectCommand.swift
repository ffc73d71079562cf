import ArgumentParser
import Moderation

struct RejectCommand: ContextCommand {
    static let configuration = CommandConfiguration(
        commandName: "reject",
        abstract: "Refuses comments; they are kept, but not shown.",
        discussion: "Example: duyet reject 12 --reason insult --note 'names a neighbour'"
    )

    @OptionGroup var decision: DecisionOptions

    func run(in context: CommandContext) async throws -> CommandOutcome {
        try await DecisionRun(.rejected, decision, in: context).outcome()
    }
}
