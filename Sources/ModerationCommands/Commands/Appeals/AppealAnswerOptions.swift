import ArgumentParser
import Moderation

/// What the two commands that answer appeals have in common.
struct AppealAnswerOptions: ParsableArguments {
    @Argument(
        help: ArgumentHelp(
            "The comments' ids and ranges (7 12 20-25), or - for ids on standard input.",
            valueName: "ids"
        )
    )
    var comments: [CommentSelector]

    @Option(help: ArgumentHelp("What the visitor is told, at most 1000 characters.", valueName: "text"))
    var answer: String?

    @OptionGroup var moderator: ModeratorOptions
    @OptionGroup var config: ConfigOptions
    @OptionGroup var output: OutputOptions

    func validate() throws {
        let longest = AppealDecision.longestAnswer
        guard answer.map({ (1...longest).contains($0.count) }) ?? true else {
            throw ValidationError("--answer takes 1 to \(longest) characters.")
        }
    }

    func run(_ verdict: AppealDecision.Verdict, in context: CommandContext) async throws -> CommandOutcome {
        let installation = try await Installation.open(config, as: moderator, in: context)
        let ids = try CommentSelector.ids(comments, in: context)
        guard !ids.isEmpty else { return .nothingMatched }
        let decision = AppealDecision(
            appeals: ids,
            verdict: verdict,
            answer: answer,
            moderator: installation.moderator,
            time: context.now()
        )
        let result = try await installation.store.decide(decision)
        let report = AppealReport(decision: decision, result: result, context: context)
        output.json ? report.printJSON() : report.print()
        return report.outcome
    }
}
