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
        if let id, model.model == nil { return try await explain(id, in: context) }
        let placed = try await model.placed(as: moderator, in: context)
        if let id {
            let installation = try await Installation.open(model.config, as: moderator, in: context)
            let comment = try await comment(id, in: installation)
            show(try await judge(comment, by: placed.model, in: installation), in: context)
        } else if let text {
            let budget = budget.budget().budget
            let verdict = placed.model.judge(text == "-" ? try context.readInput() : text, budget: budget)
            show(model.model == nil ? try await bounded(verdict, budget, in: context) : verdict, in: context)
        }
        return .done
    }

    /// In the band into which the installation's filter would put it now.
    private func bounded(_ verdict: SpamVerdict, _ budget: SpamBudget, in context: CommandContext) async throws
        -> SpamVerdict
    {
        let installation = try await Installation.open(model.config, as: moderator, in: context)
        let filter = LearningFilter(store: try installation.database)
        try await filter.catchUp()
        return filter.thresholds(for: budget).map(verdict.bounded) ?? verdict
    }

    private func comment(_ id: Int64, in installation: Installation) async throws -> Comment {
        guard let comment = try await installation.store.comment(id) else { throw CommandsError.unknownComment(id) }
        return comment
    }

    private func explain(_ id: Int64, in context: CommandContext) async throws -> CommandOutcome {
        let installation = try await Installation.open(model.config, as: moderator, in: context)
        let history = try ModelHistory(store: installation.database)
        let comment = try await comment(id, in: installation)
        guard !comment.salt.isEmpty else {
            context.output.writeError("Comment \(id) was erased: there is no text to explain.\n")
            return .nothingMatched
        }
        guard let judgement = comment.filter else {
            context.output.writeError(
                "No filter judged comment \(id) when it came. This is what the one of now says.\n"
            )
            return try await explainByCurrent(comment, history, of: installation, in: context)
        }
        let placed: PlacedModel
        do throws(ModerationError) {
            placed = try await history.model(of: judgement.model)
        } catch .store(let failure, let underlying) {
            throw ModerationError.store(failure, underlying: underlying)
        } catch {
            let why = "Model \(judgement.model), which gave \(judgement.short), cannot be made again. \(error)"
            context.output.writeError("\(why) This is what the one of now says.\n")
            return try await explainByCurrent(comment, history, of: installation, in: context)
        }
        let explanation = placed.model.explain(comment.filterText, context: judgement.context)
        let verdict = SpamVerdict(
            score: explanation.score,
            band: judgement.band,
            thresholds: judgement.thresholds,
            explanation: explanation
        )
        show(verdict, model: judgement.model, in: context)
        guard explanation.score == judgement.score else {
            context.output.writeError(
                "Comment \(id) was given \(judgement.score.millionths) millionths, and model \(judgement.model) gives"
                    + " \(explanation.score.millionths): run `duyet audit verify`.\n"
            )
            return .nothingMatched
        }
        return .done
    }

    private func explainByCurrent(
        _ comment: Comment,
        _ history: ModelHistory,
        of installation: Installation,
        in context: CommandContext
    ) async throws -> CommandOutcome {
        let placed = try await history.current()
        show(try await judge(comment, by: placed.model, in: installation), model: placed.version, in: context)
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
