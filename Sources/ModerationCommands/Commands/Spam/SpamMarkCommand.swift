import ArgumentParser
import Moderation

struct SpamMarkCommand: ContextCommand {
    static let configuration = CommandConfiguration(
        commandName: "mark",
        abstract: "Marks comments as spam. The word may be left out: spam 12 15.",
        discussion: "Example: duyet spam --all --similar-to 12 --dry-run"
    )

    @OptionGroup var decision: DecisionOptions

    func run(in context: CommandContext) async throws -> CommandOutcome {
        try await DecisionRun(.spam, decision, in: context).outcome()
    }
}
