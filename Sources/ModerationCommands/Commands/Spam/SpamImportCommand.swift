import ArgumentParser
import Moderation
import SpamFilter

struct SpamImportCommand: ContextCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Begins with a model from a file, in place of what was learned here.",
        discussion: """
            For a warm start: what is decided from now on is learned on top. A model that is damaged or of another version is \
            refused. The import is an entry of the audit log, and a running server takes the model up. \
            Example: duyet spam import their.model --config data/duyet.yaml
            """
    )

    @Argument(help: ArgumentHelp("The model, as `spam export` or `spam train --model` wrote it.", valueName: "file"))
    var file: String

    @OptionGroup var moderator: ModeratorOptions
    @OptionGroup var config: ConfigOptions
    @OptionGroup var output: OutputOptions

    func run(in context: CommandContext) async throws -> CommandOutcome {
        let model = try SpamModel(path: context.path(file))
        let installation = try await Installation.open(config, as: moderator, in: context)
        try await installation.check(.changeFilter)
        let change = ModelChange(.imported, model, moderator: installation.moderator, time: context.now())
        let replacement = try await installation.store.begin(with: change)
        let (version, before) = (replacement.now, replacement.before)
        if output.json {
            context.output.line(
                .object(["model": .string(version.description), "before": .string(before.description)])
            )
        } else {
            context.output.line(
                "The model is now \(version), which knows \(model.lessons); before it was \(before)."
            )
        }
        return .done
    }
}
