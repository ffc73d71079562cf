import ArgumentParser
import Moderation

struct WhyCommand: ContextCommand {
    static let configuration = CommandConfiguration(
        commandName: "why",
        abstract: "Tells a comment's whole life: what was found, who decided, and the entries of the audit log.",
        discussion: "Example: duyet why 12"
    )

    @Argument(help: "The comment's id.")
    var id: Int64

    @OptionGroup var moderator: ModeratorOptions
    @OptionGroup var config: ConfigOptions
    @OptionGroup var output: OutputOptions

    func run(in context: CommandContext) async throws -> CommandOutcome {
        let installation = try await Installation.open(config, as: moderator, in: context)
        guard let life = try await CommentLife(of: id, in: installation.store) else {
            context.output.writeError("\(CommandsError.unknownComment(id))\n")
            return .nothingMatched
        }
        let entries = try await installation.store.auditEntries(ofComment: id)
        if output.json {
            context.output.line(life.json(entries: entries))
        } else {
            let opinions = try await installation.store.opinions(ofComment: id)
            life.printStory(entries: entries, opinions: opinions, in: context)
        }
        return .done
    }
}
