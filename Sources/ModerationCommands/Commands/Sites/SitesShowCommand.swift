import ArgumentParser
import Moderation

struct SitesShowCommand: ContextCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Shows all settings of a site, as `sites set` takes them.",
        discussion: "Example: duyet sites show bao"
    )

    @Argument(help: "The site's id.", completion: .sites)
    var site: String

    @OptionGroup var moderator: ModeratorOptions
    @OptionGroup var config: ConfigOptions
    @OptionGroup var output: OutputOptions

    func run(in context: CommandContext) async throws -> CommandOutcome {
        let sites = try await Installation.open(config, as: moderator, in: context).store.sites()
        guard let site = sites.first(where: { $0.id == site }) else { throw ModerationError.unknownSite(site) }
        if output.json {
            context.output.line(site.json)
        } else {
            context.output.line("Site \(site.id), version \(site.version) of its settings")
            context.output.line()
            let columns: [Table.Column] = [
                .init(title: "KEY"), .init(title: "VALUE"), .init(title: "TAKES", minimum: 10),
            ]
            let rows = site.currentSettings.map { [$0.key, $0.value, Self.takes($0.key)] }
            context.output.table(Table(columns: columns, rows: rows))
        }
        return .done
    }

    private static func takes(_ key: String) -> String {
        let name = key.hasPrefix("field.") ? "field.FIELD" : key
        return Site.settings.first { $0.key == name }?.values ?? ""
    }
}
