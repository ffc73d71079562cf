import ArgumentParser
import AuditLog
import Moderation

struct AuditSampleCommand: ContextCommand {
    static let configuration = CommandConfiguration(
        commandName: "sample",
        abstract: "Draws comments for a second review by somebody who does not see what was decided.",
        discussion: """
            Drawn are comments that are approved, rejected or held as spam, as many of each; within these, more where the filter \
            doubted. The report reckons this in. The same seed draws the same from the same comments: of each stratum those \
            with the smallest SHA-256 of SEED/ID. The sample is an entry of the log.

            Example: duyet audit sample --count 300 --site demo --from 2027-01-01 --to 2027-01-31
            """
    )

    @Option(help: ArgumentHelp("How many comments.", valueName: "number"))
    var count = 200

    @Option(help: ArgumentHelp("What the draw depends on, 0 or more. Default: a random number.", valueName: "number"))
    var seed: Int64?

    @Flag(help: "List the samples that were drawn, and draw none.")
    var list = false

    @OptionGroup var about: PeriodOptions
    @OptionGroup var moderator: ModeratorOptions
    @OptionGroup var config: ConfigOptions
    @OptionGroup var output: OutputOptions

    func validate() throws {
        guard SampleRequest.counts.contains(count) else {
            throw ValidationError("--count takes a number from 1 to 100000.")
        }
        guard seed ?? 0 >= 0 else { throw ValidationError("--seed takes a number from 0 on.") }
    }

    func run(in context: CommandContext) async throws -> CommandOutcome {
        let installation = try await Installation.open(config, as: moderator, in: context)
        try await installation.check(.drawSamples, site: about.site)
        if list { return try await printSamples(of: installation, in: context) }
        try await installation.checkSite(about.site)
        let request = SampleRequest(
            count: count,
            seed: seed ?? Int64.random(in: SampleRequest.seeds),
            site: about.site,
            from: about.from?.start,
            to: about.to?.end,
            moderator: installation.moderator,
            time: context.now()
        )
        guard let sample = try await installation.store.draw(request) else {
            context.output.writeError("No comment there is approved, rejected or held as spam: nothing to draw from.\n")
            return .nothingMatched
        }
        if output.json {
            context.output.line(sample.json)
            return .done
        }
        context.output.line(
            """
            Sample \(sample.number): \(sample.comments.count.counted("comment")) of \(sample.population), \
            drawn with seed \(sample.seed).

            """
        )
        context.output.table(Self.table(sample))
        let program = context.program.shellQuoted
        context.output.line()
        context.output.line("Have it judged: \(program) audit review \(sample.number) --as NAME\(config.suffix)")
        return .done
    }

    private func printSamples(
        of installation: Installation,
        in context: CommandContext
    ) async throws -> CommandOutcome {
        let samples = try await installation.store.drawnSamples()
        var rows: [[String]] = []
        for sample in samples {
            if output.json { context.output.line(sample.json) }
            rows.append([
                String(sample.number), sample.time.age(at: context.now()), sample.moderator,
                sample.site ?? "all",
                String(sample.comments.count), String(sample.population),
                String(sample.reviewed),
            ])
        }
        guard !output.json else { return .done }
        guard !samples.isEmpty else {
            context.output.line(CommandsError.unknownSample(nil).description)
            return .done
        }
        let columns: [Table.Column] = [
            .init(title: "SAMPLE", alignment: .right), .init(title: "AGE", alignment: .right),
            .init(title: "BY", minimum: 6), .init(title: "SITE", minimum: 6),
            .init(title: "COMMENTS", alignment: .right), .init(title: "OF", alignment: .right),
            .init(title: "REVIEWED", alignment: .right),
        ]
        context.output.table(Table(columns: columns, rows: rows))
        return .done
    }

    private static func table(_ sample: DrawnSample) -> Table {
        Table(
            columns: [
                .init(title: "STATUS"), .init(title: "SCORE"), .init(title: "THERE ARE", alignment: .right),
                .init(title: "DRAWN", alignment: .right),
            ],
            rows: sample.strata.map { stratum in
                [
                    stratum.status, stratum.scores.map { "\($0.lowerBound)–\($0.upperBound)" } ?? "none",
                    String(stratum.population), String(stratum.drawn),
                ]
            }
        )
    }
}
