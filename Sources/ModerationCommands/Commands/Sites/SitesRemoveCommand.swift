import ArgumentParser
import Moderation

struct SitesRemoveCommand: ContextCommand {
    static let configuration = CommandConfiguration(
        commandName: "remove",
        abstract: "Removes a site that has no comments.",
        discussion: "Example: duyet sites remove bao"
    )

    @Argument(help: "The site's id.", completion: .sites)
    var site: String

    @OptionGroup var moderator: ModeratorOptions
    @OptionGroup var config: ConfigOptions
    @OptionGroup var output: OutputOptions

    func run(in context: CommandContext) async throws -> CommandOutcome {
        let installation = try await Installation.open(config, as: moderator, in: context)
        try await installation.store.removeSite(site, moderator: installation.moderator, time: context.now())
        if output.json {
            context.output.line(.object(["removed": .string(site)]))
        } else {
            context.output.line("Site \(site) was removed.")
        }
        return .done
    }
}
