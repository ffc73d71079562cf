import ArgumentParser
import Moderation
import SpamFilter

/// Which of the filter's models a command is about: a file's, or the installation's.
struct ModelOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The file of a model.",
            discussion: "Default: the model of the installation.",
            valueName: "file"
        ),
        completion: .file()
    )
    var model: String?

    @OptionGroup var config: ConfigOptions

    /// The model of the file, or the one of the installation with all that was decided.
    func placed(as moderator: ModeratorOptions, in context: CommandContext) async throws -> PlacedModel {
        if let model { return PlacedModel(model: try SpamModel(path: context.path(model)), base: 0, position: 0) }
        let installation = try await Installation.open(config, as: moderator, in: context)
        try await installation.check(.readComments)
        return try await ModelHistory(store: installation.database).current()
    }
}
