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

    /// The model of the file; nil where none is named.
    func ofFile(in context: CommandContext) throws -> SpamModel? {
        try model.map { try SpamModel(path: context.path($0)) }
    }
}
