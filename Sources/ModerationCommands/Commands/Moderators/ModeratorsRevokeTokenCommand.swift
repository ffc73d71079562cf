import ArgumentParser
import Moderation

struct ModeratorsRevokeTokenCommand: ContextCommand {
    static let configuration = CommandConfiguration(
        commandName: "revoke-token",
        abstract: "Makes a token useless at once.",
        discussion: "Example: duyet moderators revoke-token 3"
    )

    @Argument(help: "The token's number, which `duyet moderators tokens` shows.")
    var id: Int64

    @OptionGroup var moderator: ModeratorOptions
    @OptionGroup var config: ConfigOptions
    @OptionGroup var output: OutputOptions

    func run(in context: CommandContext) async throws -> CommandOutcome {
        let installation = try await Installation.open(config, as: moderator, in: context)
        try await installation.store.revokeToken(id, actor: installation.moderator, time: context.now())
        if output.json {
            context.output.line(.object(["id": .integer(id), "revoked": .bool(true)]))
        } else {
            context.output.line("Token \(id) is of no use any more.")
        }
        return .done
    }
}
