import ArgumentParser
import Foundation
import Moderation

struct ExportCommand: ContextCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Writes comments with all that belongs to them, one JSON object a line.",
        discussion: """
            Status, reasons, score, decisions with their notes, appeals: everything that `duyet import` needs to make the same \
            comments in another installation. Visitors' addresses are not stored, and their hashes are only written with \
            --with-sources. Whoever exports what visitors wrote leaves an entry in the audit log.

            Example: duyet export --site demo --output demo.jsonl --config data/duyet.yaml
            """
    )

    @Option(help: ArgumentHelp("Only comments of this site.", valueName: "site"), completion: .sites)
    var site: String?

    @Option(
        help: ArgumentHelp(
            "Only comments with this status: pending, approved, rejected, spam, or all. May be repeated. Default: all.",
            valueName: "status"
        )
    )
    var status: [StatusChoice] = []

    @Flag(help: "Add keyed hashes of visitors' addresses, which only mean something under the same secrets.")
    var withSources = false

    @Option(
        name: [.customLong("output"), .customShort("o")],
        help: ArgumentHelp("The new file, for its owner alone. Default: standard output.", valueName: "file"),
        completion: .file()
    )
    var file: String?

    @OptionGroup var moderator: ModeratorOptions
    @OptionGroup var config: ConfigOptions

    func run(in context: CommandContext) async throws -> CommandOutcome {
        let installation = try await Installation.open(config, as: moderator, in: context)
        try await installation.checkSite(site)
        try await installation.check(.exportTexts, site: site)
        let request = ExportRequest(
            site: site,
            statuses: Set(status.isEmpty ? CommentStatus.allCases : status.flatMap(\.statuses)),
            withSources: withSources,
            moderator: installation.moderator,
            time: context.now()
        )
        let path = file.map { context.path($0) }
        let sink = try ExportSink(path: path, output: context.output)
        let count: Int
        do {
            count = try await installation.store.export(request) { page in
                try sink.write(page.map { "\($0.json(withSources: withSources))\n" }.joined())
            }
            try sink.close()
        } catch {
            sink.abandon()
            throw error
        }
        if let path { context.output.line("\(path) holds \(count.counted("comment")).") }
        return count == 0 ? .nothingMatched : .done
    }
}
