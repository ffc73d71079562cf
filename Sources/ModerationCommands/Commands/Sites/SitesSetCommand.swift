import ArgumentParser
import Moderation

struct SitesSetCommand: ContextCommand {
    static let configuration = CommandConfiguration(
        commandName: "set",
        abstract: "Changes settings of a site, all of them or none.",
        discussion: Site.settings.map { "\($0.key)=  \($0.values)" }.joined(separator: "\n")
            + "\n\nExample: duyet sites set bao moderation=pre maxLinks=2"
    )

    @Argument(help: "The site's id.", completion: .sites)
    var site: String

    @Argument(help: ArgumentHelp("Settings, such as rate=30/10m or moderation=post.", valueName: "key=value"))
    var settings: [SettingAssignment]

    @OptionGroup var moderator: ModeratorOptions
    @OptionGroup var config: ConfigOptions
    @OptionGroup var output: OutputOptions

    func run(in context: CommandContext) async throws -> CommandOutcome {
        let installation = try await Installation.open(config, as: moderator, in: context)
        let settings = settings
        let site = try await installation.store.changeSite(
            site,
            moderator: installation.moderator,
            time: context.now()
        ) { site throws(ModerationError) in
            for setting in settings { try site.set(setting.key, to: setting.value) }
        }
        if output.json {
            context.output.line(site.json)
        } else {
            let current = Dictionary(site.currentSettings.map { ($0.key, $0.value) }) { first, _ in first }
            for setting in settings {
                context.output.line("\(site.id): \(setting.key) is now \"\((current[setting.key] ?? "").singleLine)\".")
            }
        }
        return .done
    }
}
