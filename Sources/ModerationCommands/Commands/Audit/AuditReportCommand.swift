import ArgumentParser
import AuditLog
import Foundation
import Moderation
import SQLiteStore
import Submissions

struct AuditReportCommand: ContextCommand {
    static let configuration = CommandConfiguration(
        commandName: "report",
        abstract: "Counts from the log how comments are moderated: volumes, delays, rules, moderators, scores.",
        discussion: """
            What a person decided last is taken for the truth; what a second review found (duyet audit sample) is told apart. \
            Shares come with their 95 % interval. Times are in seconds, days in UTC. Comments count that were accepted in the \
            period, samples whose comments all were.

            Example: duyet audit report --html report.html --language en --from 2027-01-01 --to 2027-01-31
            """
    )

    private static let pageSize = 5000

    @OptionGroup var about: PeriodOptions

    @Option(help: ArgumentHelp("Write a page with plots into this new file.", valueName: "file"), completion: .file())
    var html: String?

    @Option(help: "The page's language, vi or en.")
    var language = Language.vi

    @Flag(help: "Comma-separated values instead of a table.")
    var csv = false

    @OptionGroup var moderator: ModeratorOptions
    @OptionGroup var config: ConfigOptions
    @OptionGroup var output: OutputOptions

    func validate() throws {
        guard !(csv && output.json) else { throw ValidationError("Choose --csv or --json.") }
    }

    func run(in context: CommandContext) async throws -> CommandOutcome {
        let installation = try await Installation.open(config, as: moderator, in: context)
        try await installation.checkSite(about.site)
        let report = try await count(installation.store, output: context.output)
        if let html {
            let page = ReportPage(report, language: language, site: about.site, made: context.now()).html
            try write(page, to: context.path(html))
        }
        if output.json {
            for row in report.rows { context.output.line(row.json) }
        } else if csv {
            for fields in [ReportRow.names] + report.rows.map(\.fields) { context.output.line(CSVText.line(fields)) }
        } else if let html {
            context.output.line("\(context.path(html)) tells of \(report.accepted.counted("comment")).")
        } else {
            context.output.table(Self.table(report.rows))
        }
        return report.accepted > 0 ? .done : .nothingMatched
    }

    private func count(_ store: any AuditStore, output: Output) async throws -> LogReport {
        var counter = LogReportCounter(site: about.site, period: about.period)
        var progress = ProgressLine(total: Int(try await store.auditSize()), output: output)
        defer { progress.end() }
        var last: Int64 = 0
        while true {
            let entries = try await store.auditEntries(after: last, limit: Self.pageSize)
            guard let end = entries.last else { return counter.result() }
            for entry in entries { counter.add(try AuditEntry(canonicalBytes: entry.entry)) }
            last = end.sequence
            progress.show(Int(last))
        }
    }

    private func write(_ page: String, to path: String) throws(CommandsError) {
        guard !FileManager.default.fileExists(atPath: path) else { throw .pathExists(path) }
        do {
            try Data(page.utf8).write(to: URL(filePath: path), options: .withoutOverwriting)
        } catch {
            throw CommandsError(writing: path, error)
        }
    }

    private static func table(_ rows: [ReportRow]) -> Table {
        let columns: [Table.Column] = [
            .init(title: "SECTION"), .init(title: "KEY", minimum: 8), .init(title: "MEASURE"),
            .init(title: "VALUE", alignment: .right), .init(title: "FROM", alignment: .right),
            .init(title: "TO", alignment: .right), .init(title: "OF", alignment: .right),
        ]
        return Table(
            columns: columns,
            rows: rows.map { row in
                let fields = row.fields
                return fields.prefix(3) + fields[3..<6].map(Self.rounded) + fields[6...]
            }
        )
    }

    /// To three digits behind the point, where there are any.
    private static func rounded(_ text: String) -> String {
        guard text.contains("."), let number = Double(text) else { return text }
        return "\((number * 1000).rounded() / 1000)"
    }
}

extension Language: ExpressibleByArgument {}
