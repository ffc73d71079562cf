import ArgumentParser
import Moderation

struct ReasonsAddCommand: ContextCommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: "Adds a reason to a site, with its texts in Vietnamese and English.",
        discussion: """
            duyet reasons add scam --site bao --vi "Lừa đảo" --en "Fraud"
            duyet reasons add scam --site bao --vi "Lừa đảo" --en "Fraud" --clause-vi "Điều 5" --clause-en "Rule 5"
            """
    )

    @OptionGroup var change: ReasonChangeOptions
    @OptionGroup var texts: ReasonTextOptions

    func run(in context: CommandContext) async throws -> CommandOutcome {
        try await change.run(.add(texts.texts), "was added", in: context)
    }
}
