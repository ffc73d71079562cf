import ArgumentParser
import Foundation
import SpamFilter

struct SpamEvaluateCommand: ContextCommand {
    static let configuration = CommandConfiguration(
        commandName: "evaluate",
        abstract: "Measures the filter on labelled comments; without --model a new one that has learned nothing.",
        discussion: """
            The file has a JSON object a line, with "label" (spam or ham) and "text", in the order in which to play them. \
            online: each comment is scored, then learned at once. offline: the first 70 % are learned, the rest scored. \
            frozen: all are scored and none learned, by the model that --model names. The model's file never changes.

            Example: duyet spam evaluate comments.jsonl --protocol offline
            """
    )

    @Argument(help: ArgumentHelp("The labelled comments.", valueName: "file.jsonl"), completion: .file())
    var file: String

    @Option(name: .customLong("protocol"), help: "How they are played: online, offline or frozen.")
    var feedback = SpamEvaluation.Feedback.online

    @Option(
        help: ArgumentHelp("Writes a line of label and probability for each scored comment.", valueName: "file"),
        completion: .file()
    )
    var scores: String?

    @Option(help: ArgumentHelp("Begins with this model.", valueName: "file"), completion: .file())
    var model: String?

    @OptionGroup var output: OutputOptions

    func validate() throws {
        guard feedback != .frozen || model != nil else {
            throw ValidationError("--protocol frozen needs --model: a new filter knows nothing.")
        }
    }

    func run(in context: CommandContext) async throws -> CommandOutcome {
        let comments = try LabelledComment.comments(at: context.path(file))
        var progress = ProgressLine(total: comments.count, output: context.output)
        let model = try model.map { try SpamModel(path: context.path($0)) } ?? SpamModel()
        var evaluation = SpamEvaluation(feedback, from: model)
        let start = ProcessorTime.now
        let scored = evaluation.play(comments) { progress.show($0) }
        let seconds = ProcessorTime.now.seconds(since: start)
        progress.end()
        if let scores { try write(scored, to: context.path(scores)) }
        guard let metrics = SpamMetrics(scored) else { throw CommandsError.oneSidedLabels(path: context.path(file)) }
        let rate = Double(comments.count) / max(seconds, 1e-6)
        if output.json {
            context.output.line(metrics.json(feedback: feedback, modelSize: evaluation.model.bytes.count, rate: rate))
        } else {
            for line in metrics.lines { context.output.line(line) }
            context.output.line(
                "\(Int(rate)) comments per CPU second, \(feedback == .frozen ? "reading and scoring" : "reading, scoring and learning")."
            )
        }
        return .done
    }

    private func write(_ scored: [ScoredComment], to path: String) throws(CommandsError) {
        var lines = ""
        for comment in scored { lines += "\(comment.isSpam ? "spam" : "ham")\t\(comment.probability)\n" }
        do {
            try Data(lines.utf8).write(to: URL(filePath: path))
        } catch {
            throw CommandsError(writing: path, error)
        }
    }
}

extension SpamEvaluation.Feedback: ExpressibleByArgument {}
