import ArgumentParser
import Moderation

struct HistoryCommand: ContextCommand {
    static let configuration = CommandConfiguration(
        commandName: "history",
        abstract: "Lists the operations, newest first: who decided what, and what was undone.",
        discussion: "Example: duyet history --limit 10"
    )

    @OptionGroup var limit: LimitOptions
    @OptionGroup var moderator: ModeratorOptions
    @OptionGroup var config: ConfigOptions
    @OptionGroup var output: OutputOptions

    func run(in context: CommandContext) async throws -> CommandOutcome {
        let installation = try await Installation.open(config, as: moderator, in: context)
        let operations = try await installation.store.operations(limit: limit.limit)
        if output.json {
            for operation in operations { context.output.line(operation.json) }
        } else if operations.isEmpty {
            context.output.line(
                "No decision was made yet. What waits: \(context.program.shellQuoted) queue\(config.suffix)"
            )
        } else {
            let columns: [Table.Column] = [
                .init(title: "OPERATION", alignment: .right), .init(title: "AGE", alignment: .right),
                .init(title: "BY", minimum: 8), .init(title: "WHAT", minimum: 12),
                .init(title: "COMMENTS", minimum: 10),
                .init(title: "WHY", minimum: 8),
            ]
            let rows = operations.map { operation in
                [
                    String(operation.id), operation.time.age(at: context.now()), operation.moderator, operation.words,
                    String(idList: operation.comments),
                    [operation.reason, operation.note].compactMap(\.self).joined(separator: ": "),
                ]
            }
            context.output.table(Table(columns: columns, rows: rows))
        }
        return .done
    }
}
