import ArgumentParser
import Moderation
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
        if let model = try model.ofFile(in: context) {
            let figures = ModelFigures(model, budgets: [budget.budget()])
            if output.json { context.output.line(figures.json) } else { print(figures.lines, in: context) }
            return .done
        }
        let installation = try await Installation.open(model.config, as: moderator, in: context)
        try await installation.check(.readComments)
        let report = try await installation.store.filterReport(hamLoss: budget.hamLoss, last: Self.recent)
        if output.json {
            guard case .object(let members) = report.figures.json else { return .failed }
            context.output.line(
                .object(
                    members + [
                        .init(name: "model", value: .string(report.version.description)),
                        .init(name: "base", value: .integer(report.base)),
                        .init(name: "in_force", value: .array(report.inForce.map(\.json))),
                        .init(name: "judged", value: .counts(report.judged)),
                    ]
                )
            )
            return .done
        }
        let beginning = report.base == 0 ? "nothing" : "what was stored at \(report.base)"
        context.output.line("Model \(report.version), which began with \(beginning).")
        print(report.figures.lines + report.inForce.map(\.line), in: context)
        let judged = report.judged.values.reduce(0, +)
        context.output.line(
            judged == 0
                ? "No comment was judged yet."
                : "Of the last \(judged.counted("judged comment")): \(BandShares(report.judged).text)."
        )
        return .done
    }

    private func print(_ lines: [String], in context: CommandContext) {
        for line in lines { context.output.line(line) }
    }
}
