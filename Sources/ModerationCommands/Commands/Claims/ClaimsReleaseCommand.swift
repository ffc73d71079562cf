import ArgumentParser
import Moderation

struct ClaimsReleaseCommand: ContextCommand {
    static let configuration = CommandConfiguration(
        commandName: "release",
        abstract: "Ends one's own claims.",
        discussion: "Example: duyet claims release --all"
    )

    @Argument(help: ArgumentHelp("Ids and ranges, or - for ids on standard input.", valueName: "ids"))
    var comments: [CommentSelector] = []

    @Flag(help: "All that you hold.")
    var all = false

    @OptionGroup var moderator: ModeratorOptions
    @OptionGroup var config: ConfigOptions
    @OptionGroup var output: OutputOptions

    func validate() throws {
        guard all == comments.isEmpty else {
            throw ValidationError("Name comments by their ids, or all that you hold with --all.")
        }
    }

    func run(in context: CommandContext) async throws -> CommandOutcome {
        let installation = try await Installation.open(config, as: moderator, in: context)
        let released = try await installation.store.release(
            all ? nil : try CommentSelector.ids(comments, in: context),
            moderator: installation.moderator,
            time: context.now()
        )
        if output.json {
            context.output.line(.object(["released": .array(released.map { .integer($0) })]))
        } else if released.isEmpty {
            context.output.line(all ? "You held no comment." : "You held none of them.")
        } else {
            let count = released.count.counted("comment")
            context.output.line("Released \(count): \(String(idList: released))")
        }
        return released.isEmpty ? .nothingMatched : .done
    }
}
