import ArgumentParser
import AuditLog
import Moderation

struct SpamRebuildCommand: ContextCommand {
    static let configuration = CommandConfiguration(
        commandName: "rebuild",
        abstract: "Learns all decisions anew, without those of some moderators.",
        discussion: """
            What others did to undo theirs falls away with them. What was imported or trained from files is not in the new \
            model, nor what erased comments taught. The statuses of comments stay. The new model has an entry in the audit \
            log, and a running server takes it up. \
            Example: duyet spam rebuild --without tam --dry-run --config data/duyet.yaml
            """
    )

    @Option(help: ArgumentHelp("A moderator whose lessons are left out. May be repeated.", valueName: "name"))
    var without: [String] = []

    @Option(help: ArgumentHelp("On how many of the last comments the effect is shown.", valueName: "count"))
    var last = 1000

    @Flag(help: "Only tell what would change.")
    var dryRun = false

    @OptionGroup var moderator: ModeratorOptions
    @OptionGroup var config: ConfigOptions
    @OptionGroup var output: OutputOptions

    func validate() throws {
        guard RebuildRequest.counts.contains(last) else {
            throw ValidationError("--last takes a number from 0 to 100000.")
        }
    }

    func run(in context: CommandContext) async throws -> CommandOutcome {
        let installation = try await Installation.open(config, as: moderator, in: context)
        try await installation.check(.changeFilter)
        let request = RebuildRequest(
            without: without,
            last: last,
            isDryRun: dryRun,
            moderator: installation.moderator,
            time: context.now()
        )
        guard let rebuilt = try await installation.store.rebuild(request) else {
            context.output.line(output.json ? "{\"lessons\":0}" : "No decision has taught anything yet.")
            return .nothingMatched
        }
        report(rebuilt, in: context)
        return .done
    }

    private func report(_ rebuilt: RebuildReport, in context: CommandContext) {
        let changes = rebuilt.changes
        guard !output.json else {
            context.output.line(
                .object([
                    "model": JSONValue(rebuilt.version?.description),
                    "omitted": .integer(Int64(rebuilt.omitted)),
                    "lost": .integer(Int64(rebuilt.lost)),
                    "ham": .integer(Int64(rebuilt.ham)),
                    "spam": .integer(Int64(rebuilt.spam)),
                    "compared": .integer(Int64(changes.total)),
                    "changed": .integer(Int64(changes.changed)),
                    "changes": changes.json,
                    "dropped": .array(rebuilt.dropped.map(\.json)),
                    "dryRun": .bool(dryRun),
                ])
            )
            return
        }
        let omitted = rebuilt.omitted.counted("lesson")
        context.output.line("\(omitted) left out; the new model knows \(rebuilt.ham) ham and \(rebuilt.spam) spam.")
        if rebuilt.lost > 0 {
            context.output.line("\(rebuilt.lost.counted("lesson")) of erased comments cannot be learned again.")
        }
        for record in rebuilt.dropped {
            let what = record.kind == .import ? "imported" : "trained from a file"
            context.output.line("What was \(what) at entry \(record.entry) is not in the new model.")
        }
        context.output.line(
            "Of the last \(changes.total.counted("comment")), \(changes.changed) would be put into another band."
        )
        for line in changes.lines { context.output.line("  \(line)") }
        context.output.line(rebuilt.version.map { "The model is now \($0)." } ?? "Nothing was changed.")
    }
}

extension RebuildReport.Dropped {
    fileprivate var json: JSONValue {
        .object(["kind": .string(kind.rawValue), "entry": .integer(entry)])
    }
}
