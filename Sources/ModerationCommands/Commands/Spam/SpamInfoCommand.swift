import ArgumentParser
import SpamFilter

struct SpamInfoCommand: ContextCommand {
    static let configuration = CommandConfiguration(
        commandName: "info",
        abstract: "Tells what a model has learned, how well it is calibrated, and where its bands lie."
    )

    @OptionGroup var model: ModelOptions
    @OptionGroup var output: OutputOptions

    func run(in context: CommandContext) async throws -> CommandOutcome {
        let model = try SpamModel(path: context.path(model.model))
        if output.json {
            context.output.line(model.json)
        } else {
            for line in model.lines { context.output.line(line) }
        }
        return .done
    }
}
