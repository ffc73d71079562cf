import ArgumentParser
import Moderation

struct BlockListCommand: ContextCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "Lists blocks, with how many comments each held apart.",
        discussion: "Example: duyet block list --all --json"
    )

    @Option(
        help: ArgumentHelp("Only those that hold at this site.", valueName: "site"),
        completion: .sites
    )
    var site: String?

    @Flag(help: "Those that expired or were removed, too.")
    var all = false

    @OptionGroup var moderator: ModeratorOptions
    @OptionGroup var config: ConfigOptions
    @OptionGroup var output: OutputOptions

    func run(in context: CommandContext) async throws -> CommandOutcome {
        let installation = try await Installation.open(config, as: moderator, in: context)
        try await installation.checkSite(site)
        let now = context.now()
        let blocks = try await installation.store.blocks().filter { block in
            (all || block.holds(at: now)) && (site == nil || block.site == nil || block.site == site)
        }
        if output.json {
            for block in blocks { context.output.line(block.json) }
        } else if blocks.isEmpty {
            let add = "\(context.program.shellQuoted) block add --source-of ID\(config.suffix)"
            context.output.line("Nothing is blocked. To block where a comment came from: \(add)")
        } else {
            let columns: [Table.Column] = [
                .init(title: "ID", alignment: .right), .init(title: "BLOCKS", minimum: 12, weight: 2),
                .init(title: "SITE", minimum: 4), .init(title: "BY", minimum: 6),
                .init(title: "SINCE", alignment: .right), .init(title: "LEFT", alignment: .right),
                .init(title: "HITS", alignment: .right), .init(title: "WHY", minimum: 6),
            ]
            let rows = blocks.map { block in
                [
                    String(block.id), block.subject, block.site ?? "all", block.moderator,
                    block.created.age(at: now), block.left(at: now), String(block.hits), block.reason ?? "",
                ]
            }
            context.output.table(Table(columns: columns, rows: rows))
        }
        return .done
    }
}
