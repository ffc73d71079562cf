import ArgumentParser
import Moderation

struct ModeratorsRoleCommand: ContextCommand {
    enum Choice: String, ExpressibleByArgument, CaseIterable {
        case moderator, auditor, administrator, none
    }

    static let configuration = CommandConfiguration(
        commandName: "role",
        abstract: "Gives a moderator another role, at one site or at all.",
        discussion: """
            A role at a site and one at all sites stand beside each other. none takes the role away.

            Example: duyet moderators role lan auditor --site demo
            """
    )

    @Argument(help: "The moderator's name.", completion: .moderators)
    var name: String

    @Argument(help: "moderator, auditor, administrator or none.")
    var role: Choice

    @Option(
        help: ArgumentHelp("The role at this site alone. Default: at all sites.", valueName: "site"),
        completion: .sites
    )
    var site: String?

    @OptionGroup var moderator: ModeratorOptions
    @OptionGroup var config: ConfigOptions
    @OptionGroup var output: OutputOptions

    func run(in context: CommandContext) async throws -> CommandOutcome {
        let installation = try await Installation.open(config, as: moderator, in: context)
        let changed = try await installation.store.changeRole(
            of: name,
            to: Role(rawValue: role.rawValue),
            site: site,
            actor: installation.moderator,
            time: context.now()
        )
        if output.json {
            context.output.line(changed.json)
        } else {
            let roles = changed.grants.isEmpty ? "without a role" : changed.grants.text
            context.output.line("\(changed.name) is \(roles) now.")
        }
        return .done
    }
}
