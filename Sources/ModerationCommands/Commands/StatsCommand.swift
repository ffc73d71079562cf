import ArgumentParser
import Moderation
import SQLiteStore

struct StatsCommand: ContextCommand {
    static let configuration = CommandConfiguration(
        commandName: "stats",
        abstract: "Counts each site's comments by status, and those of the last 24 hours.",
        discussion: """
            Unsolved are those of the pending comments that were sent without solving the check code; the oldest \
            is the oldest of the other pending ones. Appeals are those that wait for an answer. Bands are what the \
            filter made of the last 24 hours: looks like spam, unsure, trusted.
            """
    )

    @Option(help: ArgumentHelp("Only this site.", valueName: "site"))
    var site: String?

    @OptionGroup var moderator: ModeratorOptions
    @OptionGroup var config: ConfigOptions
    @OptionGroup var output: OutputOptions

    func run(in context: CommandContext) async throws -> CommandOutcome {
        let installation = try await Installation.open(config, as: moderator, in: context)
        try await installation.checkSite(site)
        let all = try await installation.store.statistics(now: context.now())
        let statistics = all.filter { site == nil || $0.site == site }
        if output.json {
            for row in statistics { context.output.line(row.json) }
        } else if statistics.isEmpty {
            context.output.line(
                "There is no site yet. Add one: \(context.program.shellQuoted) sites add SITE\(config.suffix)"
            )
        } else {
            context.output.table(table(statistics, in: context))
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
