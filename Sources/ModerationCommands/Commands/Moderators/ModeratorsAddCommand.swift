import ArgumentParser
import Moderation

struct ModeratorsAddCommand: ContextCommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: "Adds a moderator, or takes one back whose work had ended.",
        discussion: """
            Example: duyet moderators add lan --role moderator --site demo
            """
    )

    @Argument(help: "The name, as it will be recorded with each decision.")
    var name: String

    @Option(help: "moderator, auditor or administrator.")
    var role: Role

    @Option(
        help: ArgumentHelp("The role is for this site alone. Default: for all sites.", valueName: "site"),
        completion: .sites
    )
    var site: String?

    @OptionGroup var moderator: ModeratorOptions
    @OptionGroup var config: ConfigOptions
    @OptionGroup var output: OutputOptions

    func run(in context: CommandContext) async throws -> CommandOutcome {
        let installation = try await Installation.open(config, as: moderator, in: context)
        let added = try await installation.store.addModerator(
            name,
            grant: RoleGrant(role, site: site),
            actor: installation.moderator,
            time: context.now()
        )
        if output.json {
            context.output.line(added.json)
        } else {
            let token = "\(context.program.shellQuoted) moderators token \(added.name.shellQuoted)\(config.suffix)"
            context.output.line("\(added.name) is \(added.grants.text) now. A token for his programs: \(token)")
        }
        return .done
    }
}

/// As it stands on a command line.
extension Role: ExpressibleByArgument {}
