import ArgumentParser
import Moderation
import Submissions

struct ReasonsListCommand: ContextCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "Lists the reasons of a site: the built-in ones, then its own.",
        discussion: "Example: duyet reasons list --site bao"
    )

    @Option(help: ArgumentHelp("The site. Without one: what every site has.", valueName: "site"), completion: .sites)
    var site: String?

    @Flag(help: "Those too that were removed, which receipts may still name.")
    var all = false

    @OptionGroup var moderator: ModeratorOptions
    @OptionGroup var config: ConfigOptions
    @OptionGroup var output: OutputOptions

    func run(in context: CommandContext) async throws -> CommandOutcome {
        let installation = try await Installation.open(config, as: moderator, in: context)
        var known = SiteReasons()
        if let site { known = try await installation.store.reasons(ofSite: site) }
        let shown = all ? known.all : known.offered
        if output.json {
            for reason in shown { context.output.line(reason.json) }
            return .done
        }
        let columns: [Table.Column] = [
            .init(title: "CODE"), .init(title: "VIETNAMESE", minimum: 10), .init(title: "ENGLISH", minimum: 10),
            .init(title: "RULE", minimum: 8), .init(title: "FROM"),
        ]
        let rows = shown.map { reason in
            [
                reason.code, reason.text(in: .vi), reason.text(in: .en),
                [reason.clause.text(in: .vi), reason.url ?? ""].filter { !$0.isEmpty }.joined(separator: ", "),
                Self.origin(reason),
            ]
        }
        context.output.table(Table(columns: columns, rows: rows))
        return .done
    }

    private static func origin(_ reason: SiteReason) -> String {
        if reason.isRetired { return "removed" }
        guard reason.builtIn != nil else { return "site" }
        return reason.isOwn ? "built in, changed" : "built in"
    }
}
