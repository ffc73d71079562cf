import ArgumentParser
import Moderation

struct ShowCommand: ContextCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Shows comments whole, with what was found and decided.",
        discussion: "Example: duyet show 12 15-17"
    )

    @Argument(help: ArgumentHelp("Ids and ranges, or - for ids on standard input.", valueName: "ids"))
    var comments: [CommentSelector]

    @OptionGroup var moderator: ModeratorOptions
    @OptionGroup var config: ConfigOptions
    @OptionGroup var output: OutputOptions

    func run(in context: CommandContext) async throws -> CommandOutcome {
        let installation = try await Installation.open(config, as: moderator, in: context)
        let ids = try CommentSelector.ids(comments, in: context)
        guard !ids.isEmpty else { return .nothingMatched }
        var shown = 0
        for id in ids {
            guard let life = try await CommentLife(of: id, in: installation.store) else {
                context.output.writeError("\(CommandsError.unknownComment(id))\n")
                continue
            }
            if output.json {
                context.output.line(life.json(at: context.now()))
            } else {
                if shown > 0 { context.output.line() }
                life.print(in: context)
            }
            shown += 1
        }
        if shown == 0 { return .nothingMatched }
        return shown == ids.count ? .done : .failed
    }
}
