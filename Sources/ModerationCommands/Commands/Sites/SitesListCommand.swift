import ArgumentParser
import Moderation

struct SitesListCommand: ContextCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "Lists the sites.",
        discussion: "Example: duyet sites list --json"
    )

    /// The settings that the table shows, in its order.
    private static let keys = ["name", "locale", "moderation", "captcha", "origins"]

    @OptionGroup var moderator: ModeratorOptions
    @OptionGroup var config: ConfigOptions
    @OptionGroup var output: OutputOptions

    func run(in context: CommandContext) async throws -> CommandOutcome {
        let sites = try await Installation.open(config, as: moderator, in: context).store.sites()
        if output.json {
            for site in sites { context.output.line(site.json) }
        } else if sites.isEmpty {
            context.output.line(
                "There is no site yet. Add one: \(context.program.shellQuoted) sites add SITE\(config.suffix)"
            )
        } else {
            let columns: [Table.Column] = [
                .init(title: "SITE"), .init(title: "NAME", minimum: 8), .init(title: "LOCALE"),
                .init(title: "MODERATION"), .init(title: "CAPTCHA"), .init(title: "ORIGINS", minimum: 12),
            ]
            let rows = sites.map { site -> [String] in
                let settings = Dictionary(uniqueKeysWithValues: site.currentSettings)
                return [site.id] + Self.keys.map { settings[$0] ?? "" }
            }
            context.output.table(Table(columns: columns, rows: rows))
        }
        return .done
    }
}
