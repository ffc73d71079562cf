import ArgumentParser
import Foundation
import SpamFilter

struct SpamTrainCommand: ContextCommand {
    static let configuration = CommandConfiguration(
        commandName: "train",
        abstract: "Teaches a model labelled comments, in their order.",
        discussion: "The model is a file: it is made where it is missing, and learns on where it is there."
    )

    @Argument(
        help: ArgumentHelp(
            "A JSON object a line, with \"label\" (spam or ham) and \"text\".",
            valueName: "file.jsonl"
        ),
        completion: .file()
    )
    var file: String

    @OptionGroup var model: ModelOptions
    @OptionGroup var output: OutputOptions

    func run(in context: CommandContext) async throws -> CommandOutcome {
        let path = context.path(model.model)
        let comments = try LabelledComment.comments(at: context.path(file))
        var model = FileManager.default.fileExists(atPath: path) ? try SpamModel(path: path) : SpamModel()
        var progress = ProgressLine(total: comments.count, output: context.output)
        for (index, comment) in comments.enumerated() {
            model.learn(model.read(comment.text), isSpam: comment.isSpam)
            progress.show(index + 1)
        }
        progress.end()
        try model.write(to: path)
        if output.json {
            context.output.line(model.json)
        } else {
            context.output.line("Learned \(comments.count.counted("comment")); \(path) knows \(model.lessons).")
        }
        return .done
    }
}
