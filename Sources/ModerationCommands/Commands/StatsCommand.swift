import ArgumentParser
import Moderation

struct StatsCommand: ContextCommand {
    static let configuration = CommandConfiguration(
        commandName: "stats",
        abstract: "Tells how sites stand, how moderators keep up, and which rules hold.",
        discussion: """
            Unsolved are those of the pending comments that were sent without solving the check code; the oldest \
            is the oldest of the other pending ones. Appeals are those that wait for an answer. Bands are what the \
            filter made of the last 24 hours: looks like spam, unsure, trusted. Below it, since --since: how long it \
            took from a comment's arrival to the first decision, who decided, and for each rule how many of the comments \
            that it found moderators approved all the same. Example: duyet stats --site bao --since 7d
            """
    )

    @Option(help: ArgumentHelp("Only this site.", valueName: "site"), completion: .sites)
    var site: String?

    @Option(
        help: ArgumentHelp(
            "Tell of decisions and comments since then: 7d ago, or a day (2027-01-31, UTC).",
            discussion: "Default: 24h.",
            valueName: "time"
        )
    )
    var since: MomentArgument?

    @OptionGroup var moderator: ModeratorOptions
    @OptionGroup var config: ConfigOptions
    @OptionGroup var output: OutputOptions

    func run(in context: CommandContext) async throws -> CommandOutcome {
        let installation = try await Installation.open(config, as: moderator, in: context)
        try await installation.checkSite(site)
        let all = try await installation.store.statistics(now: context.now())
        let statistics = all.filter { site == nil || $0.site == site }
        let now = context.now()
        let first = (since ?? .ago(.seconds(86_400))).start(now: now)
        if output.json {
            for row in statistics {
                let work = try await installation.store.work(site: row.site, since: first, now: now)
                context.output.line(row.json(with: work))
            }
        } else if statistics.isEmpty {
            context.output.line(
                "There is no site yet. Add one: \(context.program.shellQuoted) sites add SITE\(config.suffix)"
            )
        } else {
            context.output.table(table(statistics, in: context))
            let work = try await installation.store.work(site: site, since: first, now: now)
            work.print(in: context)
        }
        return .done
    }

    private func table(
        _ statistics: [Statistics],
        in context: CommandContext
    ) -> Table {
        var columns = [Table.Column(title: "SITE", minimum: 8)]
        columns += [
            "PENDING", "APPROVED", "REJECTED", "SPAM", "UNSOLVED", "APPEALS", "OLDEST", "NEW 24H", "DECIDED 24H",
        ].map {
            Table.Column(title: $0, alignment: .right)
        }
        // What the filter makes of comments stands there where it judged any.
        let isFiltered = statistics.contains { !$0.bandsLastDay.isEmpty }
        if isFiltered { columns.append(Table.Column(title: "BANDS 24H")) }
        let rows = statistics.map { row in
            [row.site] + CommentStatus.allCases.map { String(row.counts[$0] ?? 0) } + [
                String(row.unsolved), String(row.openAppeals), row.oldestPending?.age(at: context.now()) ?? "–",
                String(row.acceptedLastDay),
                String(row.decidedLastDay),
            ] + (isFiltered ? [BandShares(row.bandsLastDay).short] : [])
        }
        return Table(columns: columns, rows: rows)
    }
}
