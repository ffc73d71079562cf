import ArgumentParser
import Moderation

struct ClaimsTakeCommand: ContextCommand {
    static let configuration = CommandConfiguration(
        commandName: "take",
        abstract: "Claims comments, or renews one's claims.",
        discussion: "Example: duyet queue --unclaimed --limit 20 --json | duyet claims take -"
    )

    @Argument(help: ArgumentHelp("Ids and ranges, or - for ids on standard input.", valueName: "ids"))
    var comments: [CommentSelector]

    @Flag(help: "Take over what others hold; the audit log records it.")
    var force = false

    @OptionGroup var moderator: ModeratorOptions
    @OptionGroup var config: ConfigOptions
    @OptionGroup var output: OutputOptions

    func run(in context: CommandContext) async throws -> CommandOutcome {
        let installation = try await Installation.open(config, as: moderator, in: context)
        let request = ClaimRequest(
            comments: try CommentSelector.ids(comments, in: context),
            moderator: installation.moderator,
            time: context.now(),
            takesOver: force
        )
        let result = try await installation.store.claim(request)
        output.json ? printJSON(result, in: context) : print(result, in: context)
        if result.claimed.isEmpty && result.held.isEmpty && result.unclaimable.isEmpty { return .nothingMatched }
        return result.held.isEmpty && result.unclaimable.isEmpty && result.unknown.isEmpty ? .done : .failed
    }

    private func print(_ result: ClaimResult, in context: CommandContext) {
        if let first = result.claimed.map(\.expires).min() {
            let ids = String(idList: result.claimed.map(\.comment))
            let count = result.claimed.count.counted("comment")
            context.output.line("You hold \(count) until \(first.rfc3339): \(ids)")
        } else {
            context.output.line("Nothing was claimed.")
        }
        for claim in result.held {
            context.output.writeError("\(claim.comment) is claimed \(claim.words(at: context.now())).\n")
        }
        if !result.held.isEmpty { context.output.writeError("--force takes over what others hold.\n") }
        if !result.unclaimable.isEmpty {
            let ids = String(idList: result.unclaimable)
            context.output.writeError("Erased, or of a site without claims: \(ids)\n")
        }
        if !result.unknown.isEmpty {
            context.output.writeError("There is no comment \(String(idList: result.unknown)).\n")
        }
    }

    private func printJSON(_ result: ClaimResult, in context: CommandContext) {
        context.output.line(
            .object([
                "claimed": .array(result.claimed.map(\.json)),
                "held": .array(result.held.map(\.json)),
                "unclaimable": .array(result.unclaimable.map { .integer($0) }),
                "unknown": .array(result.unknown.map { .integer($0) }),
            ])
        )
    }
}
