import ArgumentParser
import Moderation
import SQLiteStore
import SpamFilter

struct SpamInfoCommand: ContextCommand {
    static let configuration = CommandConfiguration(
        commandName: "info",
        abstract: "Tells what a model has learned, how well it is calibrated, and where its bands lie.",
        discussion: """
            Without --model it is the model of the installation, with everything that was decided: the bands are those of \
            each hamLoss that a site has, and it also tells into which the last 10,000 judged comments fell. Example: duyet spam info --config data/duyet.yaml
            """
    )

    private static let recent = 10_000

    @OptionGroup var model: ModelOptions
    @OptionGroup var budget: HamLossOptions
    @OptionGroup var moderator: ModeratorOptions
    @OptionGroup var output: OutputOptions

    func run(in context: CommandContext) async throws -> CommandOutcome {
        let placed = try await model.placed(as: moderator, in: context)
        guard model.model == nil else {
            if output.json {
                context.output.line(placed.model.json(for: [budget.budget()]))
            } else {
                for line in placed.model.lines(for: [budget.budget()]) { context.output.line(line) }
            }
            return .done
        }
        let installation = try await Installation.open(model.config, as: moderator, in: context)
        let sites = try await installation.store.sites()
        let budgets = budget.hamLoss.map { [SiteBudget(hamLoss: $0)] } ?? SiteBudget.budgets(of: sites)
        let counts = try await installation.database.bandCounts(last: Self.recent)
        let filter = LearningFilter(store: try installation.database)
        try await filter.catchUp()
        let inForce = ThresholdsInForce.differing(from: placed.model, for: budgets, in: filter)
        if output.json {
            guard case .object(let members) = placed.model.json(for: budgets) else { return .failed }
            context.output.line(
                .object(
                    members + [
                        .init(name: "model", value: .string(placed.version.description)),
                        .init(name: "base", value: .integer(placed.base)),
                        .init(name: "in_force", value: .array(inForce.map(\.json))),
                        .init(name: "judged", value: .counts(counts)),
                    ]
                )
            )
            return .done
        }
        let beginning = placed.base == 0 ? "nothing" : "what was stored at \(placed.base)"
        context.output.line("Model \(placed.version), which began with \(beginning).")
        for line in placed.model.lines(for: budgets) + inForce.map(\.line) { context.output.line(line) }
        let judged = counts.values.reduce(0, +)
        context.output.line(
            judged == 0
                ? "No comment was judged yet."
                : "Of the last \(judged.counted("judged comment")): \(BandShares(counts).text)."
        )
        return .done
    }
}
