import ArgumentParser
import Moderation

struct ProposalsDeclineCommand: ContextCommand {
    static let configuration = CommandConfiguration(
        commandName: "decline",
        abstract: "Puts a proposal aside; who made it takes it back so.",
        discussion: "Example: duyet proposals decline 3"
    )

    @Argument(help: "The proposal's number.")
    var id: Int64

    @OptionGroup var moderator: ModeratorOptions
    @OptionGroup var config: ConfigOptions
    @OptionGroup var output: OutputOptions

    func run(in context: CommandContext) async throws -> CommandOutcome {
        let installation = try await Installation.open(config, as: moderator, in: context)
        try await installation.store.decline(
            proposal: id,
            moderator: installation.moderator,
            time: context.now()
        )
        if output.json {
            context.output.line(.object(["declined": .integer(id)]))
        } else {
            context.output.line("Proposal \(id) is declined: nothing was done.")
        }
        return .done
    }
}
