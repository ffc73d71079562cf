import ArgumentParser
import Moderation

struct ReasonsRemoveCommand: ContextCommand {
    static let configuration = CommandConfiguration(
        commandName: "remove",
        abstract: "Takes a site's own reason away, or what the site changed of a built-in one.",
        discussion: """
            duyet reasons remove scam --site bao

            Nothing can be decided with it any more; on receipts of what was decided before, its text stays.
            """
    )

    @OptionGroup var change: ReasonChangeOptions

    func run(in context: CommandContext) async throws -> CommandOutcome {
        let isBuiltIn = DecisionReason(rawValue: change.code) != nil
        return try await change.run(.remove, isBuiltIn ? "has its own text again" : "was removed", in: context)
    }
}
