import ArgumentParser
import AuditLog
import Moderation
import SQLiteStore
import SpamFilter

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
        guard (0...100_000).contains(last) else { throw ValidationError("--last takes a number from 0 to 100000.") }
    }

    func run(in context: CommandContext) async throws -> CommandOutcome {
        let installation = try await Installation.open(config, as: moderator, in: context)
        try await installation.check(.changeFilter)
        let history = ModelHistory(store: try installation.database)
        let before = try await history.current()
        let rebuilt = try await history.rebuilt(without: Set(without))
        guard rebuilt.position > 0 else {
            context.output.line(output.json ? "{\"lessons\":0}" : "No decision has taught anything yet.")
            return .nothingMatched
        }
        let changes = try await changes(from: before.model, to: rebuilt.model, in: installation)
        let store: any FilterStore = try installation.database
        let dropped = try await store.modelBeginnings().filter { $0.kind != .rebuild }
        var version: ModelVersion?
        if !dryRun { version = try await save(rebuilt, installation, in: context) }
        report(rebuilt, changes, dropped, version: version, in: context)
        return .done
    }

    private func save(
        _ rebuilt: RebuiltModel,
        _ installation: Installation,
        in context: CommandContext
    ) async throws -> ModelVersion {
        let position = try await installation.begin(
            with: ModelDraft(
                kind: .rebuild,
                base: rebuilt.base,
                position: rebuilt.position,
                bytes: rebuilt.model.bytes,
                learned: rebuilt.learned,
                omitted: without.sorted(),
                moderator: installation.moderator,
                time: context.now()
            )
        )
        return ModelVersion(position: position)
    }

    /// How many of the last comments the two models put into which bands, by the budgets of their sites.
    private func changes(
        from old: SpamModel,
        to new: SpamModel,
        in installation: Installation
    ) async throws -> BandChanges {
        let store: any FilterStore = try installation.database
        let budgets = Dictionary(
            try await installation.store.sites().map { ($0.id, SpamBudget(hamLoss: $0.policy.hamLoss.value)) }
        ) { first, _ in first }
        let recent = try await store.recentComments(limit: last)
        let texts = try await store.lessonTexts(of: Set(recent.map(\.comment)))
        var changes = BandChanges()
        for comment in recent {
            guard let text = texts[comment.comment], let budget = budgets[comment.site] else { continue }
            changes.add(
                from: old.judge(text.text, context: text.context, budget: budget).band,
                to: new.judge(text.text, context: text.context, budget: budget).band
            )
        }
        return changes
    }

    private func report(
        _ rebuilt: RebuiltModel,
        _ changes: BandChanges,
        _ dropped: [ModelRecord],
        version: ModelVersion?,
        in context: CommandContext
    ) {
        guard !output.json else {
            context.output.line(
                .object([
                    "model": JSONValue(version?.description),
                    "omitted": .integer(Int64(rebuilt.omitted)),
                    "lost": .integer(Int64(rebuilt.lost)),
                    "ham": .integer(Int64(rebuilt.model.hamCount)),
                    "spam": .integer(Int64(rebuilt.model.spamCount)),
                    "compared": .integer(Int64(changes.total)),
                    "changed": .integer(Int64(changes.changed)),
                    "changes": changes.json,
                    "dropped": .array(dropped.map(\.dropped)),
                    "dryRun": .bool(dryRun),
                ])
            )
            return
        }
        let omitted = rebuilt.omitted.counted("lesson")
        context.output.line("\(omitted) left out; the new model knows \(rebuilt.model.lessons).")
        if rebuilt.lost > 0 {
            context.output.line("\(rebuilt.lost.counted("lesson")) of erased comments cannot be learned again.")
        }
        for record in dropped {
            let what = record.kind == .import ? "imported" : "trained from a file"
            context.output.line("What was \(what) at entry \(record.position) is not in the new model.")
        }
        context.output.line(
            "Of the last \(changes.total.counted("comment")), \(changes.changed) would be put into another band."
        )
        for line in changes.lines { context.output.line("  \(line)") }
        context.output.line(version.map { "The model is now \($0)." } ?? "Nothing was changed.")
    }
}

extension ModelRecord {
    fileprivate var dropped: JSONValue {
        .object(["kind": .string(kind.rawValue), "entry": .integer(position)])
    }
}
