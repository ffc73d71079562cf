import ArgumentParser
import AuditLog
import Moderation
import SQLiteStore

struct AuditExportCommand: ContextCommand {
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case jsonl, csv
    }

    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Writes the whole log to standard output, an entry a line.",
        discussion: """
            With the `entry` column, or member, anyone can compute the tree anew. There is no personal data of visitors in the \
            log; --with-texts adds name, title and text of each accepted comment, and leaves an entry that says so.
            """
    )

    private static let pageSize = 1000

    @Option(help: "jsonl or csv.")
    var format = Format.jsonl

    @Flag(help: "Add what visitors wrote. This request becomes an entry of the log.")
    var withTexts = false

    @OptionGroup var moderator: ModeratorOptions
    @OptionGroup var config: ConfigOptions

    func run(in context: CommandContext) async throws -> CommandOutcome {
        let installation = try await Installation.open(config, in: context)
        if withTexts {
            let name = try moderator.moderator(installation.configuration, in: context)
            try await installation.database.recordExport(moderator: name, time: context.now())
        }
        if format == .csv { context.output.line(CSVText.line(AuditExportRow.names(withTexts: withTexts))) }
        var last: Int64 = 0
        while true {
            let entries = try await installation.database.auditEntries(after: last, limit: Self.pageSize)
            guard let end = entries.last else { return .done }
            var text = ""
            for entry in entries {
                let row = AuditExportRow(entry, comment: try await comment(of: entry, in: installation))
                text +=
                    "\(format == .csv ? CSVText.line(row.fields(withTexts: withTexts)) : "\(row.json(withTexts: withTexts))")\n"
            }
            context.output.write(text)
            last = end.sequence
        }
    }

    /// Of an acceptance, where texts were asked for.
    private func comment(of entry: LoggedEntry, in installation: Installation) async throws -> Comment? {
        guard withTexts, let read = try? AuditEntry(canonicalBytes: entry.entry), read.action == .accept,
            let id = read.comment
        else {
            return nil
        }
        return try await installation.store.comment(id)
    }
}
