import ArgumentParser
import Moderation

struct HoldCommand: ContextCommand {
    static let configuration = CommandConfiguration(
        commandName: "hold",
        abstract: "Puts decided comments back into the queue.",
        discussion: "Example: duyet hold 12"
    )

    @OptionGroup var decision: DecisionOptions

    func validate() throws {
        guard !decision.all || !decision.filters.status.isEmpty else {
            throw ValidationError("hold --all needs --status: which of the decided comments?")
        }
    }

    func run(in context: CommandContext) async throws -> CommandOutcome {
        try await DecisionRun(.pending, decision, in: context).outcome()
    }
}
