import ArgumentParser
import Moderation

struct SitesRemoveCommand: ContextCommand {
    static let configuration = CommandConfiguration(
        commandName: "remove",
        abstract: "Removes a site that has no comments."
    )

    @Argument(help: "The site's id.", completion: .sites)
    var site: String

    @OptionGroup var moderator: ModeratorOptions
    @OptionGroup var config: ConfigOptions

    func run(in context: CommandContext) async throws -> CommandOutcome {
        let installation = try await Installation.open(config, as: moderator, in: context)
        try await installation.store.removeSite(site, moderator: installation.moderator, time: context.now())
        context.output.line("Site \(site) was removed.")
        return .done
    }
}
