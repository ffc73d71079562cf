import ArgumentParser
import AuditLog
import Moderation

struct AuditReplayCommand: ContextCommand {
    static let configuration = CommandConfiguration(
        commandName: "replay",
        abstract: "Judges the log's comments by another policy: old against new, and both against moderators.",
        discussion: """
            The policy is a file of KEY=VALUE lines with the settings that are to be tried, as `duyet sites set` takes them; \
            bannedWords=FILE names a list of banned words. All other settings are those that the site had when a comment came. Each \
            comment is judged with what was known then, and nothing later; a time to fill in the form that was not too short then \
            was not kept. The filter's scores are those of then; for another hamLoss its thresholds are made from the scores and \
            decisions before the comment. Nothing is changed.

            Spam caught is what a policy held as spam, of what moderators refused; ham lost, of what they approved; leaked is what \
            it published unseen, of what they refused.

            Example: echo maxLinks=0 > strict.txt; duyet audit replay --policy strict.txt --from 2027-01-01
            """
    )

    @Option(help: ArgumentHelp("The settings to be tried.", valueName: "file"), completion: .file())
    var policy: String

    @OptionGroup var about: PeriodOptions
    @OptionGroup var limit: LimitOptions
    @OptionGroup var moderator: ModeratorOptions
    @OptionGroup var config: ConfigOptions
    @OptionGroup var output: OutputOptions

    func run(in context: CommandContext) async throws -> CommandOutcome {
        let changes = try PolicyChanges(file: context.path(policy))
        let installation = try await Installation.open(config, as: moderator, in: context)
        try await installation.check(.readAudit, site: about.site)
        try await installation.checkSite(about.site)
        let request = ReplayRequest(changes, site: about.site, from: about.from?.start, to: about.to?.end)
        let progress = SharedProgress(output: context.output)
        defer { progress.end() }
        let comparison = try await installation.store.comparison(by: request) { progress.show($0, of: $1) }
        progress.end()
        if output.json {
            comparison.printJSON(to: context.output)
        } else {
            comparison.print(limit: limit.limit, to: context.output)
        }
        return comparison.compared > 0 ? .done : .nothingMatched
    }
}
