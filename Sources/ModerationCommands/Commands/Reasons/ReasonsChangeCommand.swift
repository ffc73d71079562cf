import ArgumentParser
import Moderation

struct ReasonsChangeCommand: ContextCommand {
    static let configuration = CommandConfiguration(
        commandName: "change",
        abstract: "Changes texts of a reason, also of a built-in one; what is not named stays.",
        discussion: """
            duyet reasons change insult --site bao --clause-vi "Điều 2" --clause-en "Rule 2"
            duyet reasons change insult --site bao --url https://bao.example.vn/rules
            """
    )

    @OptionGroup var change: ReasonChangeOptions
    @OptionGroup var texts: ReasonTextOptions

    func run(in context: CommandContext) async throws -> CommandOutcome {
        try await change.run(.change(texts.texts), "was changed", in: context)
    }
}
