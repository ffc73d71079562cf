import ArgumentParser
import Foundation
import Moderation
import SQLiteStore
import SpamFilter

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

    @OptionGroup var config: ConfigOptions
    @OptionGroup var output: OutputOptions

    func validate() throws {
        guard (1...1_000_000).contains(last) else { throw ValidationError("--last takes a number from 1 to 1000000.") }
    }

    func run(in context: CommandContext) async throws -> CommandOutcome {
        let rules = try RuleFile(path: context.path(file))
        let installation = try await Installation.open(config, in: context)
        try await installation.check(.readComments, site: site)
        try await installation.checkSite(site)
        let replays = try await replays(rules, installation, in: context)
        var flips = RuleFlips()
        for comment in try await installation.database.decidedComments(site: site, last: last) {
            guard let (present, new) = replays[comment.site] else { continue }
            flips.add(
                comment,
                present: present.judgement(of: comment).status,
                new: new.judgement(of: comment).status
            )
        }
        report(flips, rules, in: context)
        return flips.compared == 0 ? .nothingMatched : .done
    }

    /// By site: its rules as they are, and as they would be.
    private func replays(
        _ rules: RuleFile,
        _ installation: Installation,
        in context: CommandContext
    ) async throws -> [String: (present: RuleReplay, new: RuleReplay)] {
        let lists = try BannedWordLists(folder: URL(filePath: installation.configuration.bannedWordsFolder))
        var replays: [String: (present: RuleReplay, new: RuleReplay)] = [:]
        for site in try await installation.store.sites() where self.site == nil || site.id == self.site {
            let words = lists.words(forSite: site.id, now: context.now())
            let present = RuleReplay(site: site, words: words)
            switch rules {
            case .words(let words): replays[site.id] = (present, RuleReplay(site: site, words: words))
            case .settings(let settings):
                var changed = site
                for setting in settings { try changed.set(setting.key, to: setting.value) }
                var thresholds: SpamThresholds?
                if changed.policy.hamLoss != site.policy.hamLoss {
                    let model = try await ModelHistory(store: installation.database).current().model
                    thresholds = model.thresholds(for: SpamBudget(hamLoss: changed.policy.hamLoss.value))
                }
                replays[site.id] = (present, RuleReplay(site: changed, words: words, thresholds: thresholds))
            }
        }
        return replays
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
