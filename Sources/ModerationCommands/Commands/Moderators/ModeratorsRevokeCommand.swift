import ArgumentParser
import Moderation

struct ModeratorsRevokeCommand: ContextCommand {
    static let configuration = CommandConfiguration(
        commandName: "revoke",
        abstract: "Ends a moderator's work, and all his tokens. What he decided stays.",
        discussion: "Example: duyet moderators revoke lan"
    )

    @Argument(help: "The moderator's name.", completion: .moderators)
    var name: String

    @OptionGroup var moderator: ModeratorOptions
    @OptionGroup var config: ConfigOptions
    @OptionGroup var output: OutputOptions

    func run(in context: CommandContext) async throws -> CommandOutcome {
        let installation = try await Installation.open(config, as: moderator, in: context)
        try await installation.store.revokeModerator(name, actor: installation.moderator, time: context.now())
        if output.json {
            context.output.line(.object(["name": .string(name), "revoked": .bool(true)]))
        } else {
            context.output.line("\(name.singleLine) may do nothing any more, and his tokens are of no use.")
        }
        return .done
    }
}
