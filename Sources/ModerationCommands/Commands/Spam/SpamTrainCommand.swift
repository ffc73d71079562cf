import ArgumentParser
import Foundation
import Moderation
import SpamFilter

struct SpamTrainCommand: ContextCommand {
    static let configuration = CommandConfiguration(
        commandName: "train",
        abstract: "Teaches a model labelled comments, in their order.",
        discussion: """
            With --model, the model is a file: it is made where it is missing, and learns on where it is there. Without, it \
            is the model of the installation: what it then is begins anew, with an entry in the audit log, and a running \
            server takes it up. Example: duyet spam train old-comments.jsonl --config data/duyet.yaml
            """
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
    @OptionGroup var moderator: ModeratorOptions
    @OptionGroup var output: OutputOptions

    func run(in context: CommandContext) async throws -> CommandOutcome {
        let comments = try LabelledComment.comments(at: context.path(file))
        guard let path = model.model.map({ context.path($0) }) else { return try await teach(comments, in: context) }
        var model = FileManager.default.fileExists(atPath: path) ? try SpamModel(path: path) : SpamModel()
        learn(comments, model: &model, in: context)
        try model.write(to: path)
        if output.json {
            context.output.line(ModelFigures(model, budgets: [SiteBudget()]).json)
        } else {
            context.output.line("Learned \(comments.count.counted("comment")); \(path) knows \(model.lessons).")
        }
        return .done
    }

    private func learn(_ comments: [LabelledComment], model: inout SpamModel, in context: CommandContext) {
        var progress = ProgressLine(total: comments.count, output: context.output)
        for (index, comment) in comments.enumerated() {
            model.learn(model.read(comment.text), isSpam: comment.isSpam)
            progress.show(index + 1)
        }
        progress.end()
    }

    private func teach(_ comments: [LabelledComment], in context: CommandContext) async throws -> CommandOutcome {
        let installation = try await Installation.open(model.config, as: moderator, in: context)
        try await installation.check(.changeFilter)
        let placed = try await installation.store.currentModel()
        var model = placed.model
        learn(comments, model: &model, in: context)
        let change = ModelChange(
            .trained(base: placed.base, position: placed.position),
            model,
            moderator: installation.moderator,
            time: context.now()
        )
        let version = try await installation.store.begin(with: change).now
        if output.json {
            let budgets = SiteBudget.budgets(of: try await installation.store.sites())
            context.output.line(ModelFigures(model, budgets: budgets).json)
        } else {
            context.output.line(
                "Learned \(comments.count.counted("comment")); model \(version) knows \(model.lessons)."
            )
        }
        return .done
    }
}
