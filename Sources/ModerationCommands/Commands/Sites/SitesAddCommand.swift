import ArgumentParser
import Foundation
import Moderation

struct SitesAddCommand: ContextCommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: "Adds a site.",
        discussion: "Example: duyet sites add bao --origin https://bao.example.vn"
    )

    @Argument(help: "The site's id: 1 to 40 of a-z, 0-9 and hyphens. It is part of every address and never changes.")
    var site: String

    @Option(
        help: ArgumentHelp(
            "Whose pages may embed the form, such as https://bao.example.vn. May be repeated.",
            valueName: "url"
        )
    )
    var origin: [String] = []

    @Option(help: "The site's name. Default: its id.")
    var name: String?

    @Option(help: "The language of the form and its messages: vi or en.")
    var locale = "vi"

    @OptionGroup var moderator: ModeratorOptions
    @OptionGroup var config: ConfigOptions
    @OptionGroup var output: OutputOptions

    func run(in context: CommandContext) async throws -> CommandOutcome {
        let installation = try await Installation.open(config, as: moderator, in: context)
        var site = try Site(id: site, name: name ?? site, origins: origin, created: context.now())
        try site.set("name", to: name ?? site.id)
        try site.set("locale", to: locale)
        try await installation.store.addSite(site, moderator: installation.moderator, time: context.now())
        if output.json {
            context.output.line(site.json)
        } else {
            let program = context.program.shellQuoted
            context.output.line(
                "Site \(site.id) was added. Its settings: \(program) sites show \(site.id)\(config.suffix)"
            )
        }
        return .done
    }
}
