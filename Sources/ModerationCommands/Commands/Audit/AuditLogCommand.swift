import ArgumentParser
import AuditLog
import Moderation

struct AuditLogCommand: ContextCommand {
    static let configuration = CommandConfiguration(
        commandName: "log",
        abstract: "Lists entries of the log in their order: the last ones, or those from a number on.",
        discussion: "Example: duyet audit log --from 100 --limit 20"
    )

    @Option(help: ArgumentHelp("The first entry that is shown.", valueName: "entry"))
    var from: Int64?

    @Option(help: ArgumentHelp("Only entries about this comment.", valueName: "id"))
    var comment: Int64?

    @OptionGroup var limit: LimitOptions
    @OptionGroup var moderator: ModeratorOptions
    @OptionGroup var config: ConfigOptions
    @OptionGroup var output: OutputOptions

    func run(in context: CommandContext) async throws -> CommandOutcome {
        let store: any AuditStore = try await Installation.open(config, as: moderator, in: context).store
        let entries = try await entries(in: store)
        guard !entries.isEmpty else {
            context.output.writeError("There is no such entry.\n")
            return .nothingMatched
        }
        if output.json {
            for entry in entries { context.output.line(entry.json) }
        } else {
            context.output.table(table(entries))
        }
        return .done
    }

    private func entries(in store: any AuditStore) async throws -> [LoggedEntry] {
        if let comment {
            let first = from ?? 1
            return Array(
                try await store.auditEntries(ofComment: comment).filter { $0.sequence >= first }.prefix(limit.limit)
            )
        }
        let first: Int64
        if let from {
            first = from
        } else {
            first = try await store.auditSize() - Int64(limit.limit) + 1
        }
        return try await store.auditEntries(after: max(first, 1) - 1, limit: limit.limit)
    }

    private func table(_ entries: [LoggedEntry]) -> Table {
        let columns: [Table.Column] = [
            .init(title: "ENTRY", alignment: .right), .init(title: "TIME"), .init(title: "BY", minimum: 8),
            .init(title: "WHAT"), .init(title: "COMMENT", alignment: .right), .init(title: "CHANGE", minimum: 10),
            .init(title: "WHY", minimum: 8),
        ]
        return Table(columns: columns, rows: entries.map(row))
    }

    private func row(_ logged: LoggedEntry) -> [String] {
        guard let entry = try? AuditEntry(canonicalBytes: logged.entry) else {
            return [String(logged.sequence), "", "", "unreadable", "", "", ""]
        }
        let change = [entry.before, entry.after].compactMap(\.self).joined(separator: " to ")
        return [
            String(logged.sequence), entry.time.rfc3339, entry.actor, entry.action.rawValue,
            entry.comment.map(String.init) ?? "", change.isEmpty ? entry.site ?? "" : change,
            (entry.reasons + entry.changes).joined(separator: ", "),
        ]
    }
}
