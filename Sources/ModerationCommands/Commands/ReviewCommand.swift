import ArgumentParser
import Foundation
import Moderation
import Submissions
import TerminalDevice

struct ReviewCommand: ContextCommand {
    static let configuration = CommandConfiguration(
        commandName: "review",
        abstract: "Shows one comment after the other on the full screen, a key a decision.",
        discussion: """
            a approves, r and a digit rejects with a reason, s marks as spam, h leaves it, n writes a note, b blocks, e redacts, \
            / searches, u undoes, ? shows all keys, q quits. 1 to 5 are \
            the queues: unsure, likely spam, appeals, unsolved captcha, mine. Nothing is decided on what somebody else changed \
            meanwhile: the screen shows what it is now.

            Example: duyet review --site demo --language vi
            """
    )

    @Option(help: ArgumentHelp("Only comments of this site.", valueName: "site"), completion: .sites)
    var site: String?

    @Option(help: "The language of the screen: vi or en. Default: that of the locale (LANG), else the site's.")
    var language: ExplanationLanguage?

    @OptionGroup var moderator: ModeratorOptions
    @OptionGroup var config: ConfigOptions

    func run(in context: CommandContext) async throws -> CommandOutcome {
        guard context.readKey != nil, let device = TerminalDevice() else { throw CommandsError.noTerminal }
        let installation = try await Installation.open(config, as: moderator, in: context)
        try await installation.checkSite(site)
        let sites = try await installation.store.sites()
        let setting = WorkbenchModel.Setting(
            moderator: installation.moderator,
            language: language.flatMap { Language(rawValue: $0.rawValue) }
                ?? Language(locale: context.environment) ?? sites.first { site == nil || $0.id == site }?.language
                ?? .en,
            site: site,
            sites: Dictionary(sites.map { ($0.id, $0) }) { first, _ in first },
            reasons: try await reasons(of: sites, in: installation)
        )
        let model = WorkbenchModel(setting, size: device.size, now: context.now())
        let desk = WorkbenchDesk(installation: installation, now: context.now)
        try await Workbench(desk: desk, device: device, usesColour: context.output.usesColour).run(model)
        return .done
    }

    private func reasons(of sites: [Site], in installation: Installation) async throws -> [String: SiteReasons] {
        var reasons: [String: SiteReasons] = [:]
        for site in sites { reasons[site.id] = try await installation.store.reasons(ofSite: site.id) }
        return reasons
    }
}

extension Language {
    /// Of the first variable that names a locale (POSIX, section 8.2); nil where that speaks none of ours.
    init?(locale environment: [String: String]) {
        let names = ["LC_ALL", "LC_MESSAGES", "LANG"].compactMap { environment[$0] }
        guard let name = names.first(where: { !$0.isEmpty }) else { return nil }
        self.init(rawValue: String(name.prefix { $0 != "_" && $0 != "." }))
    }
}
