import ArgumentParser
import SpamFilter

struct SpamExplainCommand: ContextCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Shows a text's score as a sum of what each word and the rest add to it.",
        discussion: "Shares are logarithms of odds: above zero they speak for spam. They add up to the score exactly."
    )

    @Option(help: ArgumentHelp("The text; - takes it from standard input.", valueName: "text"))
    var text: String

    @Option(help: "The language of the explanation: vi or en.")
    var language = ExplanationLanguage.en

    @OptionGroup var model: ModelOptions
    @OptionGroup var output: OutputOptions

    func run(in context: CommandContext) async throws -> CommandOutcome {
        let model = try SpamModel(path: context.path(model.model))
        let verdict = model.judge(text == "-" ? try context.readInput() : text)
        if output.json {
            context.output.line(verdict.json)
        } else {
            verdict.print(in: language, to: context.output)
        }
        return .done
    }
}
