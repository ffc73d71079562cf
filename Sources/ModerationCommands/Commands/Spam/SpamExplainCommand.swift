import ArgumentParser
import Moderation
import SpamFilter

struct SpamExplainCommand: ContextCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Shows a comment's score, or a text's, as a sum of what each word and the rest add to it.",
        discussion: """
            Shares are logarithms of odds: above zero they speak for spam. They add up to the score exactly. A comment is \
            explained by the model that judged it, made again from the lessons before it; where that cannot be done, by \
            the one of now, and that is said. Example: duyet spam explain 812 --language vi
            """
    )

    @Argument(help: ArgumentHelp("The comment's id.", valueName: "id"))
    var id: Int64?

    @Option(help: ArgumentHelp("A text instead; - takes it from standard input.", valueName: "text"))
    var text: String?

    @Option(help: "The language of the explanation: vi or en.")
    var language = ExplanationLanguage.en

    @OptionGroup var model: ModelOptions
    @OptionGroup var budget: HamLossOptions
    @OptionGroup var moderator: ModeratorOptions
    @OptionGroup var output: OutputOptions

    func validate() throws {
        guard (id == nil) != (text == nil) else {
            throw ValidationError("Name one comment by its id, or give a text with --text.")
        }
    }

    func run(in context: CommandContext) async throws -> CommandOutcome {
        if let model = try model.ofFile(in: context) { return try await explain(by: model, in: context) }
        let installation = try await Installation.open(model.config, as: moderator, in: context)
        if let id { return try await explain(id, of: installation, in: context) }
        guard let text else { return .failed }
        try await installation.check(.readComments)
        let asked = text == "-" ? try context.readInput() : text
        show(
            try await installation.store.verdict(on: asked, hamLoss: budget.budget().hamLoss),
            in: context
        )
        return .done
    }

    /// By a model of a file. What the filter knew of a comment besides its text, no server tells.
    private func explain(by model: SpamModel, in context: CommandContext) async throws -> CommandOutcome {
        if let text {
            let asked = text == "-" ? try context.readInput() : text
            show(model.judge(asked, budget: budget.budget().budget), in: context)
        } else if let id {
            guard self.model.config.server == nil else { throw CommandsError.localOnly(.filterContext) }
            let installation = try await Installation.open(self.model.config, as: moderator, in: context)
            let comment = try await comment(id, in: installation)
            show(try await judge(comment, by: model, in: installation), in: context)
        }
        return .done
    }

    private func comment(_ id: Int64, in installation: Installation) async throws -> Comment {
        guard let comment = try await installation.store.comment(id) else { throw CommandsError.unknownComment(id) }
        return comment
    }

    private func explain(
        _ id: Int64,
        of installation: Installation,
        in context: CommandContext
    ) async throws -> CommandOutcome {
        let comment = try await comment(id, in: installation)
        let output = context.output
        switch try await installation.store.explanation(ofComment: id, hamLoss: budget.hamLoss) {
        case .erased:
            output.writeError("Comment \(id) was erased: there is no text to explain.\n")
            return .nothingMatched
        case .unjudged(let verdict, let version):
            output.writeError("No filter judged comment \(id) when it came. This is what the one of now says.\n")
            show(verdict, model: version, in: context)
        case .lost(let problem, let verdict, let version):
            let judged = comment.filter.map { "Model \($0.model), which gave \($0.short)," } ?? "The model that judged"
            output.writeError("\(judged) cannot be made again. \(problem) This is what the one of now says.\n")
            show(verdict, model: version, in: context)
        case .judged(let verdict, let version):
            show(verdict, model: version, in: context)
            guard let given = comment.filter?.score, given != verdict.score else { break }
            output.writeError(
                "Comment \(id) was given \(given.millionths) millionths, and model \(version) gives"
                    + " \(verdict.score.millionths): run `duyet audit verify`.\n"
            )
            return .nothingMatched
        }
        return .done
    }

    /// By the budget of the comment's site.
    private func judge(
        _ comment: Comment,
        by model: SpamModel,
        in installation: Installation
    ) async throws -> SpamVerdict {
        let site = try await installation.store.sites().first { $0.id == comment.site }
        return model.judge(
            comment.filterText,
            context: comment.filter?.context ?? .init(),
            budget: budget.budget(of: site).budget
        )
    }

    private func show(_ verdict: SpamVerdict, model: ModelVersion? = nil, in context: CommandContext) {
        if output.json {
            guard case .object(let members) = verdict.json else { return }
            let version = JSONValue.Member(name: "model", value: JSONValue(model?.description))
            context.output.line(.object(members + (model == nil ? [] : [version])))
        } else {
            if let model { context.output.line(language == .en ? "Model \(model)." : "Mô hình \(model).") }
            verdict.print(in: language, to: context.output)
        }
    }
}
