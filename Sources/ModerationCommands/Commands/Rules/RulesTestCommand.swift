import ArgumentParser
import Moderation

struct RulesTestCommand: ContextCommand {
    static let configuration = CommandConfiguration(
        commandName: "test",
        abstract: "Judges the last decided comments by new banned words or settings, and shows what would change.",
        discussion: """
            The file is a list of banned words, as it would take the place of SITE.txt, or lines KEY=VALUE as `sites set` \
            takes them. Nothing is changed. APPROVED and REFUSED say what moderators made of the comments that would be \
            treated otherwise. Example: duyet rules test new-words.txt --last 5000 --site demo
            """
    )

    @Argument(help: ArgumentHelp("The new banned words, or settings.", valueName: "file"), completion: .file())
    var file: String

    @Option(help: ArgumentHelp("How many of the last decided comments are judged again.", valueName: "count"))
    var last = 1000

    @Option(help: ArgumentHelp("Only comments of this site.", valueName: "site"), completion: .sites)
    var site: String?

    @OptionGroup var moderator: ModeratorOptions
    @OptionGroup var config: ConfigOptions
    @OptionGroup var output: OutputOptions

    func validate() throws {
        guard RuleTrial.counts.contains(last) else { throw ValidationError("--last takes a number from 1 to 1000000.") }
    }

    func run(in context: CommandContext) async throws -> CommandOutcome {
        let rules = try RuleFile(path: context.path(file))
        let installation = try await Installation.open(config, as: moderator, in: context)
        try await installation.check(.readComments, site: site)
        try await installation.checkSite(site)
        let trial = RuleTrial(rules.changes, site: site, last: last)
        let words = try installation.bannedWords(at: context.now())
        let flips = try await installation.store.flips(by: trial, words: words)
        report(flips, rules, in: context)
        return flips.compared == 0 ? .nothingMatched : .done
    }

    private func report(_ flips: RuleFlips, _ rules: RuleFile, in context: CommandContext) {
        if output.json { return context.output.line(flips.json) }
        guard flips.compared > 0 else { return context.output.line("No comment was decided yet.") }
        let compared = flips.compared.counted("decided comment")
        context.output.line("\(rules.name): of \(compared), \(flips.flips.count) would be treated otherwise.")
        if !flips.flips.isEmpty {
            context.output.line()
            context.output.table(flips.table)
        }
    }
}
