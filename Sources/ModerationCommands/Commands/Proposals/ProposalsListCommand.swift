import ArgumentParser
import Moderation

struct ProposalsListCommand: ContextCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "Lists what waits to be confirmed.",
        discussion: "Example: duyet proposals list --all"
    )

    @Flag(help: "What was decided or expired, too.")
    var all = false

    @OptionGroup var moderator: ModeratorOptions
    @OptionGroup var config: ConfigOptions
    @OptionGroup var output: OutputOptions

    func run(in context: CommandContext) async throws -> CommandOutcome {
        let installation = try await Installation.open(config, as: moderator, in: context)
        let now = context.now()
        let proposals = try await installation.store.proposals().filter { all || $0.state(at: now) == .open }
        if output.json {
            for proposal in proposals { context.output.line(proposal.json(at: now)) }
        } else if proposals.isEmpty {
            context.output.line(all ? "Nothing was proposed yet." : "Nothing waits to be confirmed.")
        } else {
            let columns: [Table.Column] = [
                .init(title: "ID", alignment: .right), .init(title: "WHAT", minimum: 16),
                .init(title: "BY", minimum: 6), .init(title: "AGE", alignment: .right),
                .init(title: "STATE", minimum: 9),
            ]
            let rows = proposals.map { proposal in
                [
                    String(proposal.id), proposal.words, proposal.moderator, proposal.created.age(at: now),
                    proposal.stateWords(at: now),
                ]
            }
            context.output.table(Table(columns: columns, rows: rows))
        }
        return .done
    }
}
