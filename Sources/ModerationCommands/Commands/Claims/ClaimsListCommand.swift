import ArgumentParser
import Moderation

struct ClaimsListCommand: ContextCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "Lists who holds which comments, the oldest claim first.",
        discussion: "Example: duyet claims list --mine"
    )

    @Option(help: ArgumentHelp("Only comments of this site.", valueName: "site"), completion: .sites)
    var site: String?

    @Flag(help: "Only one's own claims.")
    var mine = false

    @OptionGroup var moderator: ModeratorOptions
    @OptionGroup var config: ConfigOptions
    @OptionGroup var output: OutputOptions

    func run(in context: CommandContext) async throws -> CommandOutcome {
        let installation = try await Installation.open(config, as: moderator, in: context)
        try await installation.checkSite(site)
        let claims = try await installation.store.claims(site: site, now: context.now())
            .filter { !mine || $0.moderator == installation.moderator }
        if output.json {
            for claim in claims { context.output.line(claim.json) }
        } else if claims.isEmpty {
            let take = "\(context.program.shellQuoted) claims take IDS\(config.suffix)"
            context.output.line(
                "\(mine ? "You hold" : "Nobody holds") \(mine ? "no" : "a") comment. Claim some: \(take)"
            )
        } else {
            let columns: [Table.Column] = [
                .init(title: "COMMENT", alignment: .right), .init(title: "SITE", minimum: 6),
                .init(title: "BY", minimum: 8), .init(title: "SINCE", alignment: .right),
                .init(title: "LEFT", alignment: .right),
            ]
            let now = context.now()
            let rows = claims.map { claim in
                [
                    String(claim.comment), claim.site, claim.moderator, claim.since.age(at: now),
                    now.age(at: claim.expires),
                ]
            }
            context.output.table(Table(columns: columns, rows: rows))
        }
        return .done
    }
}
