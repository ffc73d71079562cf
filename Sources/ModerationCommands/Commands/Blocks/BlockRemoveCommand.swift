import ArgumentParser
import Moderation

struct BlockRemoveCommand: ContextCommand {
    static let configuration = CommandConfiguration(
        commandName: "remove",
        abstract: "Ends a block; what it was about is destroyed.",
        discussion: """
            Comments that it held apart stay spam until somebody approves them.

            Example: duyet block remove 3
            """
    )

    @Argument(help: "The block's number.")
    var id: Int64

    @OptionGroup var moderator: ModeratorOptions
    @OptionGroup var config: ConfigOptions
    @OptionGroup var output: OutputOptions

    func run(in context: CommandContext) async throws -> CommandOutcome {
        let installation = try await Installation.open(config, as: moderator, in: context)
        let removed = try await installation.store.removeBlock(
            id,
            moderator: installation.moderator,
            time: context.now()
        )
        if output.json {
            context.output.line(
                .object(["removed": .integer(removed.id), "hits": .integer(Int64(removed.hits))])
            )
        } else {
            context.output.line(
                "Block \(removed.id) ended: \(removed.words). It held \(removed.hits.counted("comment")) apart."
            )
        }
        return .done
    }
}
