import ArgumentParser
import Moderation
import SpamFilter

struct SpamExportCommand: ContextCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Writes the installation's model, with everything that was decided, into a file.",
        discussion: """
            It holds no text, but weights from which words that were learned could be guessed: give it only to whom you would \
            give the comments. Example: duyet spam export our.model --config data/duyet.yaml
            """
    )

    @Argument(
        help: ArgumentHelp(
            "The new file, for its owner alone. One that is there is not overwritten.",
            valueName: "file"
        ),
        completion: .file()
    )
    var file: String

    @OptionGroup var moderator: ModeratorOptions
    @OptionGroup var config: ConfigOptions
    @OptionGroup var output: OutputOptions

    func run(in context: CommandContext) async throws -> CommandOutcome {
        let installation = try await Installation.open(config, as: moderator, in: context)
        try await installation.check(.changeFilter)
        let placed = try await installation.store.currentModel()
        let path = context.path(file)
        try placed.model.write(toNew: path)
        if output.json {
            context.output.line(
                .object([
                    "file": .string(path), "model": .string(placed.version.description),
                    "bytes": .integer(Int64(placed.model.bytes.count)),
                ])
            )
        } else {
            context.output.line("Wrote model \(placed.version), which knows \(placed.model.lessons), to \(path).")
        }
        return .done
    }
}
