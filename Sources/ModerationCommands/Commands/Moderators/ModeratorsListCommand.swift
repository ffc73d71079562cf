import ArgumentParser
import Moderation

struct ModeratorsListCommand: ContextCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "Lists the moderators with their roles.",
        discussion: "Example: duyet moderators list --all"
    )

    @Flag(help: "Those whose work has ended, too.")
    var all = false

    @OptionGroup var moderator: ModeratorOptions
    @OptionGroup var config: ConfigOptions
    @OptionGroup var output: OutputOptions

    func run(in context: CommandContext) async throws -> CommandOutcome {
        let moderators = try await Installation.open(config, as: moderator, in: context).store.moderators()
            .filter { all || $0.revoked == nil }
        if output.json {
            for moderator in moderators { context.output.line(moderator.json) }
        } else if moderators.isEmpty {
            let add = "\(context.program.shellQuoted) moderators add NAME --role administrator\(config.suffix)"
            context.output.line(
                "Nobody is registered: whoever has the database may do everything. Add an administrator: \(add)"
            )
        } else {
            let columns: [Table.Column] = [
                .init(title: "NAME", minimum: 8), .init(title: "ROLES", minimum: 12),
                .init(title: "SINCE", alignment: .right), .init(title: "ENDED", alignment: .right),
            ]
            let rows = moderators.map { moderator in
                [
                    moderator.name, moderator.grants.text, moderator.created.age(at: context.now()),
                    moderator.revoked?.age(at: context.now()) ?? "–",
                ]
            }
            context.output.table(Table(columns: columns, rows: rows))
        }
        return .done
    }
}
