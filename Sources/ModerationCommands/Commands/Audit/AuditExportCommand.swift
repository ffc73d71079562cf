import ArgumentParser
import AuditLog
import Moderation
import SQLiteStore

struct AuditExportCommand: ContextCommand {
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case jsonl, csv
        /// Statements of reasons for the EU's DSA Transparency Database, one JSON object a line.
        case dsa
    }

    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Writes the whole log to standard output, an entry a line.",
        discussion: """
            With the `entry` column, or member, anyone can compute the tree anew. There is no personal data of visitors in the \
            log; --with-texts adds name, title and text of each accepted comment, and leaves an entry that says so.

            Example: duyet audit export > log.jsonl
            """
    )

    private static let pageSize = 1000

    @Option(help: "jsonl, csv, or dsa: a statement of reasons for each refusal, for the DSA Transparency Database.")
    var format = Format.jsonl

    @Flag(help: "Add what visitors wrote. This request becomes an entry of the log.")
    var withTexts = false

    @OptionGroup var moderator: ModeratorOptions
    @OptionGroup var config: ConfigOptions

    func validate() throws {
        guard !(withTexts && format == .dsa) else {
            throw ValidationError("Statements of reasons hold no personal data: leave --with-texts away.")
        }
    }

    func run(in context: CommandContext) async throws -> CommandOutcome {
        let installation = try await Installation.open(config, as: moderator, in: context)
        if withTexts {
            try await installation.store.recordExport(moderator: installation.moderator, time: context.now())
        }
        if format == .csv { context.output.line(CSVText.line(AuditExportRow.names(withTexts: withTexts))) }
        var statements = StatementsOfReasons(reasons: try await reasons(in: installation))
        var last: Int64 = 0
        while true {
            let entries = try await installation.store.auditEntries(after: last, limit: Self.pageSize)
            guard let end = entries.last else { return .done }
            var lines: [String] = []
            for entry in entries {
                if format == .dsa {
                    let statement = statements.statement(of: try AuditEntry(canonicalBytes: entry.entry))
                    lines += statement.map { ["\($0)"] } ?? []
                } else {
                    lines.append(line(AuditExportRow(entry, comment: try await comment(of: entry, in: installation))))
                }
            }
            context.output.write(lines.map { "\($0)\n" }.joined())
            last = end.sequence
        }
    }

    /// As each site words them, where statements are wanted.
    private func reasons(in installation: Installation) async throws -> [String: SiteReasons] {
        guard format == .dsa else { return [:] }
        var reasons: [String: SiteReasons] = [:]
        for site in try await installation.store.sites() {
            reasons[site.id] = try await installation.store.reasons(ofSite: site.id)
        }
        return reasons
    }

    private func line(_ row: AuditExportRow) -> String {
        format == .csv ? CSVText.line(row.fields(withTexts: withTexts)) : "\(row.json(withTexts: withTexts))"
    }

    /// Of an acceptance, where texts were asked for.
    private func comment(of entry: LoggedEntry, in installation: Installation) async throws -> Comment? {
        guard withTexts, let read = try? AuditEntry(canonicalBytes: entry.entry),
            [.accept, .importComment].contains(read.action), let id = read.comment
        else {
            return nil
        }
        return try await installation.store.comment(id)
    }
}
